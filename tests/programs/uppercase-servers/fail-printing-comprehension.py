# mistake: The comprehension prints
servers = ["web01", "web02", "db01"]
uppercase_servers = [print(server.upper()) for server in servers]
