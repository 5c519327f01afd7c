# mistake: The list is changed
def count_servers(servers):
    count = len(servers)
    servers.clear()
    return count
