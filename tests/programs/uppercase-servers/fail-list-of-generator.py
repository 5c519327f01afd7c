# mistake: The list is built without a comprehension
servers = ["web01", "web02", "db01"]
uppercase_servers = list(server.upper() for server in servers)
print(uppercase_servers)
