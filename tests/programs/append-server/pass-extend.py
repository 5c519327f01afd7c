servers = ["web01", "web02", "db01"]
servers.extend(("db02",))
print(servers)
