# mistake: The list itself is asked for capitals
servers = ["web01", "web02", "db01"]
uppercase_servers = servers.upper()
print(uppercase_servers)
