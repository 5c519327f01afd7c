# mistake: The second call goes on counting
count = 0


def count_servers(servers):
    global count
    for server in servers:
        count += 1
    return count
