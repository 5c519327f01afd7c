def filter_web_servers(servers):
    kept = []
    for name in servers:
        match list(name):
            case ["w", "e", "b", *_]:
                kept.append(name)
    return kept
