# mistake: The finished list is typed
servers = ["web01", "web02", "db01"]
servers = ["web01", "web02", "db01", "db02"]
print(servers)
