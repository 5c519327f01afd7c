def filter_web_servers(servers):
    return [s if s.startswith("web") for s in servers]
