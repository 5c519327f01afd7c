def filter_web_servers(servers):
    left = servers.copy()
    for name in servers:
        if not name.startswith("web"):
            left.remove(name)
    return left
