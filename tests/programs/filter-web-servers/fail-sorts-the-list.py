# mistake: The given list is changed
def filter_web_servers(servers):
    kept = [s for s in servers if s.startswith("web")]
    servers.sort()
    return kept
