servers = ["web01", "web02", "db01"]
servers.add("db02")
print(servers)
