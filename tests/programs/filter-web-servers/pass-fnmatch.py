from fnmatch import fnmatchcase


def filter_web_servers(servers):
    return [name for name in servers if fnmatchcase(name, "web*")]
