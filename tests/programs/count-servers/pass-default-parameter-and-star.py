def count_servers(servers=()):
    first, *rest = (None, *servers)
    return len(rest)
