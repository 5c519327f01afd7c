# mistake: The return stands inside the loop
def filter_web_servers(servers):
    for s in servers:
        if s.startswith("web"):
            return [s]
    return []
