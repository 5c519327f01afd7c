# mistake: Round brackets in place of square ones
servers = ["web01", "web02", "db01"]
uppercase_servers = (server.upper() for server in servers)
print(uppercase_servers)
