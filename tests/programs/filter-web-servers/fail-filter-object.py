# mistake: The result is a filter object
def filter_web_servers(servers):
    return filter(lambda s: s.startswith("web"), servers)
