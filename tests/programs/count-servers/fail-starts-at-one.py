# mistake: The count is one off
def count_servers(servers):
    count = 1
    for server in servers:
        count += 1
    return count
