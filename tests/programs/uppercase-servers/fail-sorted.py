servers = ["web01", "web02", "db01"]
uppercase_servers = sorted([server.upper() for server in servers])
print(uppercase_servers)
