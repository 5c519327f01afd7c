def count_servers(servers):
    i = 0
    while servers[i:i + 1]:
        i += 1
    return i
