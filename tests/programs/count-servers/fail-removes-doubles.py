def count_servers(servers):
    count = len(servers)
    for server in list(servers):
        if servers.count(server) > 1:
            servers.remove(server)
    return count
