servers: list = ["web01", "web02", "db01"]
servers[len(servers):] = ["db02"]
print(servers)
