def count_servers(servers):
    rest, n = list(servers), 0
    while rest:
        rest.pop(); n += 1
    return n
