def count_servers(servers):
    return float(len(servers))
