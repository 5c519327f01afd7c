# mistake: The list is changed
def count_servers(servers):
    count = 0
    while servers:
        servers.pop()
        count += 1
    return count
