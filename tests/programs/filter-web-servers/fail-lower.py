# mistake: Capitals do not count
def filter_web_servers(servers):
    return [s for s in servers if s.lower().startswith("web")]
