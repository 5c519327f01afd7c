def filter_web_servers(servers):
    i, kept = 0, list()
    while i < len(servers):
        if servers[i].startswith(("web",)): kept.append(servers[i])
        i += 1
    return kept
