# mistake: The tests came back, not the names
def filter_web_servers(servers):
    return [s.startswith("web") for s in servers]
