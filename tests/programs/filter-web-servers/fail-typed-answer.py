# mistake: It filters a list of its own
def filter_web_servers(servers):
    return ["web01", "web02"]
