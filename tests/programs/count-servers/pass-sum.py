def count_servers(servers):
    return sum(1 for _ in servers)
