servers = ["web01", "web02", "db01"]
servers.insert(len(servers), "db02")
print(servers)
