# mistake: The list is changed
def count_servers(servers):
    servers.append("end")
    return len(servers) - 1
