# mistake: The second call brings names of the first
kept = []


def filter_web_servers(servers):
    for s in servers:
        if s.startswith("web"):
            kept.append(s)
    return kept
