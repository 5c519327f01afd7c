def count_servers(servers):
    return len(",".join(servers).split(","))
