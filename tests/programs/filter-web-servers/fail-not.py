# mistake: The other names came back
def filter_web_servers(servers):
    return [s for s in servers if not s.startswith("web")]
