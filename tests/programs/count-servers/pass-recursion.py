def count_servers(servers):
    return 0 if not servers else 1 + count_servers(servers[1:])
