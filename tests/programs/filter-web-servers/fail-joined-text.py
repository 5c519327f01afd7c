def filter_web_servers(servers):
    return ", ".join(s for s in servers if s.startswith("web"))
