def count_servers(servers):
    return servers and len(servers)
