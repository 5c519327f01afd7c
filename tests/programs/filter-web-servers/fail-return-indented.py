# mistake: The return stands inside the loop
def filter_web_servers(servers):
    kept = []
    for s in servers:
        if s.startswith("web"):
            kept.append(s)
        return kept
