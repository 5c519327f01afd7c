# mistake: The given list is changed
def filter_web_servers(servers):
    kept = []
    while servers:
        s = servers.pop(0)
        if s.startswith("web"):
            kept.append(s)
    return kept
