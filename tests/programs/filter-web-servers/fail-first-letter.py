# mistake: It looks at the first letter
def filter_web_servers(servers):
    return [s for s in servers if s.startswith("w")]
