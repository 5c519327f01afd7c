# mistake: It looks at a dictionary of its own
servers = {"web01": 80, "web02": 90, "db01": 70}


def server_with_highest_cpu(metrics):
    return max(servers, key=servers.get)
