servers = ["web01", "web02", "db01"]
print(uppercase_servers := [server.upper() for server in servers])
