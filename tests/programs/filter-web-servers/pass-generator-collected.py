def web_names(servers):
    for name in servers:
        if name.startswith("web"):
            print("kept", name)
            yield name


def filter_web_servers(servers):
    return [*web_names(servers)]
