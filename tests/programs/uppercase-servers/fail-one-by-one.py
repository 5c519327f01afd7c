# mistake: The output is not the list in its brackets
servers = ["web01", "web02", "db01"]
uppercase_servers = [server.upper() for server in servers]
for server in uppercase_servers:
    print(server)
