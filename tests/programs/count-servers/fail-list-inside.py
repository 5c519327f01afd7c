# mistake: It counts a list of its own
def count_servers(servers):
    servers = ["web01", "web02", "db01"]
    return len(servers)
