# mistake: The count is one off
def count_servers(servers):
    count = 0
    for i, server in enumerate(servers):
        count = i
    return count
