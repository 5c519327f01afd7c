# mistake: The order has changed
servers = ["web01", "web02", "db01"]
servers.append("db02")
servers.sort()
print(servers)
