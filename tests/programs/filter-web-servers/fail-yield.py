# mistake: The result is a filter object
def filter_web_servers(servers):
    for s in servers:
        if s.startswith("web"):
            yield s
