def count_servers(servers):
    return length(servers)
