# mistake: The function has another name
def filter_webservers(servers):
    return [s for s in servers if s.startswith("web")]
