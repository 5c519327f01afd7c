# mistake: It filters a list of its own
fleet = ["web01", "web02", "db01"]


def filter_web_servers(servers):
    return [s for s in fleet if s.startswith("web")]
