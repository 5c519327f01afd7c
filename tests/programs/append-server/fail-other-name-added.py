servers = ["web01", "web02", "db01"]
servers.append("db2")
print(servers)
