servers = ["web01", "web02", "db01"]
