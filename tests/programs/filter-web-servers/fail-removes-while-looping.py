# mistake: Items are taken out while the loop walks
def filter_web_servers(servers):
    for s in servers:
        if not s.startswith("web"):
            servers.remove(s)
    return servers
