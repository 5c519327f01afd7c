# mistake: The names are as they were
servers = ["web01", "web02", "db01"]
for server in servers:
    server.upper()
uppercase_servers = [server for server in servers]
print(uppercase_servers)
