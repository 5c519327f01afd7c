# mistake: It looks anywhere in the name
def filter_web_servers(servers):
    return [s for s in servers if "web" in s]
