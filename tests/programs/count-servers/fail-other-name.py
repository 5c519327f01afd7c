# mistake: The function has another name
def countServers(servers):
    return len(servers)
