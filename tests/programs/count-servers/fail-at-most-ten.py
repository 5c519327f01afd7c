def count_servers(servers):
    count = 0
    for server in servers[:10]:
        count += 1
    return count
