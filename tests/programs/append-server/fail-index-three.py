# mistake: The position is behind the end
servers = ["web01", "web02", "db01"]
servers[3] = "db02"
print(servers)
