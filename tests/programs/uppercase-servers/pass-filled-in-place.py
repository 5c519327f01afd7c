servers = ["web01", "web02", "db01"]
uppercase_servers = []
uppercase_servers += [server.upper() for server in servers]
print(uppercase_servers)
