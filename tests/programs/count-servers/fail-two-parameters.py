def count_servers(servers, count):
    return len(servers)
