# mistake: Nothing is returned
def filter_web_servers(servers):
    kept = [s for s in servers if s.startswith("web")]
