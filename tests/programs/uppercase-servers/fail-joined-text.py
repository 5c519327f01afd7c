# mistake: The list became text
servers = ["web01", "web02", "db01"]
uppercase_servers = ", ".join([server.upper() for server in servers])
print(uppercase_servers)
