def filter_web_servers(servers):
    if not servers:
        return []
    first, *rest = servers
    return [first] * first.startswith("web") + filter_web_servers(rest)
