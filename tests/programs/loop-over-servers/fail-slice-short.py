# mistake: The last server is missing
servers = ["web01", "web02", "db01"]
for server in servers[:-1]:
    print(server)
