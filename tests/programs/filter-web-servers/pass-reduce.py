from functools import reduce


def filter_web_servers(servers, prefix="web"):
    return reduce(lambda kept, s: kept + [s] if s.startswith(prefix) else kept, servers, [])
