def count_servers(servers):
    return sum(len(server) for server in servers)
