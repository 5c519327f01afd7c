# mistake: Only the first letter is a capital
servers = ["web01", "web02", "db01"]
uppercase_servers = [server.capitalize() for server in servers]
print(uppercase_servers)
