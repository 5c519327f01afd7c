# mistake: It asks for more than web
def filter_web_servers(servers):
    return [s for s in servers if len(s) > 3 and s.startswith("web")]
