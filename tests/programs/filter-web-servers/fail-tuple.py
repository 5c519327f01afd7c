def filter_web_servers(servers):
    return tuple(s for s in servers if s.startswith("web"))
