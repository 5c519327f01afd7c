def filter_web_servers(servers):
    return [s[:5] for s in servers if s.startswith("web")]
