# mistake: The names are as they were
servers = ["web01", "web02", "db01"]
uppercase_servers = [server.lower() for server in servers]
print(uppercase_servers)
