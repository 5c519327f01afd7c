# mistake: Items are taken out while the loop walks
def filter_web_servers(servers):
    kept = servers
    for s in kept:
        if not s.startswith("web"):
            kept.remove(s)
    return kept
