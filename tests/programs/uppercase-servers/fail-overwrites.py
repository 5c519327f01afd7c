# mistake: The old list is overwritten
servers = ["web01", "web02", "db01"]
servers = [server.upper() for server in servers]
print(servers)
