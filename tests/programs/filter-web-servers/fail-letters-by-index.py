# mistake: An empty name stops it
def filter_web_servers(servers):
    return [s for s in servers if s[0] + s[1] + s[2] == "web"]
