# mistake: A name that occurs twice is counted once
def count_servers(servers):
    seen = []
    for server in servers:
        if server not in seen:
            seen.append(server)
    return len(seen)
