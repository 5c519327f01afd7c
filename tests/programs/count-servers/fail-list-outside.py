# mistake: It counts a list of its own
servers = ["web01", "web02", "db01"]


def count_servers(names):
    return len(servers)
