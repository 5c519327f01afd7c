servers = ["web01", "web02", "db01"]
servers[-1:] = [servers[-1], "db02"]
print(servers)
