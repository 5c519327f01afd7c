# mistake: The position is behind the end
servers = ["web01", "web02", "db01"]
servers[len(servers)] = "db02"
print(servers)
