def filter_web_servers(servers):
    return len([s for s in servers if s.startswith("web")])
