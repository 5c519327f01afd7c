servers = ["web01", "web02", "db01"]
servers.insert(4, "db02")
print(servers)
