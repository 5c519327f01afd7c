servers = ["web01", "web02", "db01"]
uppercase_servers = [for server in servers: server.upper()]
print(uppercase_servers)
