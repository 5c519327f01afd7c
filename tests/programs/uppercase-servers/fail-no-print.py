# mistake: Nothing is printed
servers = ["web01", "web02", "db01"]
uppercase_servers = [server.upper() for server in servers]
