def filter_web_servers(servers):
    if all(s.startswith("web") for s in servers):
        return servers
    return [s for s in servers if s.startswith("web")]
