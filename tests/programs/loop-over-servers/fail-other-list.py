# mistake: The list is another one
servers = ["web01", "web02", "db02"]
for server in servers:
    print(server)
