# mistake: The second call brings names of the first
def filter_web_servers(servers, kept=[]):
    for s in servers:
        if s.startswith("web"):
            kept.append(s)
    return kept
