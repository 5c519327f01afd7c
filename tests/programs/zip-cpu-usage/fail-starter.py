servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
