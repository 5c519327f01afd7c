# mistake: The list itself is asked for capitals
servers = ["web01", "web02", "db01"]
uppercase_servers = [servers.upper() for server in servers]
print(uppercase_servers)
