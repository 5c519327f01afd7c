# mistake: The list is built without a comprehension
servers = ["web01", "web02", "db01"]
uppercase_servers = []
for server in servers:
    uppercase_servers.append(server.upper())
print(uppercase_servers)
