def count_servers(servers):
    if servers:
        return len(servers)
