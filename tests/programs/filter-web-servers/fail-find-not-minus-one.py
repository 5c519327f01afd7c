# mistake: It looks anywhere in the name
def filter_web_servers(servers):
    return [s for s in servers if s.find("web") != -1]
