# mistake: It prints the names and does not return them
def filter_web_servers(servers):
    for s in servers:
        if s.startswith("web"):
            print(s)
