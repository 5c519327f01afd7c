# mistake: The number comes as text
def count_servers(servers):
    return str(len(servers))
