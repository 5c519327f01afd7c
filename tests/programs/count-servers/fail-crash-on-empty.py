def count_servers(servers):
    first = servers[0]
    return len(servers)
