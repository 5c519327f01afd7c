def filter_web_servers(servers):
    return list(filter(lambda s: s.startswith("web"), servers))
