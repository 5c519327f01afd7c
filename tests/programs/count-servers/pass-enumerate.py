def count_servers(servers):
    count = 0
    for count, _ in enumerate(servers, start=1):
        pass
    return count
