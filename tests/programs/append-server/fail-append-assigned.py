# mistake: The result of append is kept
servers = ["web01", "web02", "db01"]
servers = servers.append("db02")
print(servers)
