# mistake: The method is called on the list
def filter_web_servers(servers):
    return [s for s in servers if servers.startswith("web")]
