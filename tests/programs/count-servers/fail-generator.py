def count_servers(servers):
    yield len(servers)
