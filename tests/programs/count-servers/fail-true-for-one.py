def count_servers(servers):
    return len(servers) == 1 or len(servers)
