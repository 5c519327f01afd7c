def filter_web_servers(servers):
    kept = []
    for name in servers:
        try:
            if name.index("web") == 0:
                kept.append(name)
        except ValueError:
            continue
    return kept
