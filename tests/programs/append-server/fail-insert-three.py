servers = ["web01", "web02", "db01"]
servers.insert(3, "db02")
print(servers)
