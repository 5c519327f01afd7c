# mistake: There is no loop
servers = ["web01", "web02", "db01"]
[print(server) for server in servers]
