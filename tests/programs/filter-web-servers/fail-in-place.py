# mistake: The given list is changed
def filter_web_servers(servers):
    servers[:] = [s for s in servers if s.startswith("web")]
    return servers
