# mistake: The list is as it was
servers = ["web01", "web02", "db01"]
