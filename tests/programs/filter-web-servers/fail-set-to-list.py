# mistake: The order or a double name is lost
def filter_web_servers(servers):
    return list({s for s in servers if s.startswith("web")})
