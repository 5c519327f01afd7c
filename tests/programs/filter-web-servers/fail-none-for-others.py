def filter_web_servers(servers):
    return [s if s.startswith("web") else None for s in servers]
