# mistake: The names are as they were
servers = ["web01", "web02", "db01"]
uppercase_servers = [server for server in servers if server.upper()]
print(uppercase_servers)
