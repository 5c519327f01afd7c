# mistake: The function takes nothing in
servers = ["web01", "web02", "db01"]


def count_servers():
    return len(servers)
