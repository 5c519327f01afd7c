def filter_web_servers(servers):
    return [s for s in servers if s.endswith("web")]
