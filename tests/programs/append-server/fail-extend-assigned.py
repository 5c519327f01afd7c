# mistake: The result of append is kept
servers = ["web01", "web02", "db01"]
servers = servers.extend(["db02"])
print(servers)
