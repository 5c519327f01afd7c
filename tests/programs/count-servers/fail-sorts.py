# mistake: The list is changed
def count_servers(servers):
    servers.sort()
    return len(servers)
