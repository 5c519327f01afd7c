# mistake: A name that occurs twice is counted once
def count_servers(servers):
    return len(set(servers))
