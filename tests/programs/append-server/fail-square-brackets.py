servers = ["web01", "web02", "db01"]
servers.append["db02"]
print(servers)
