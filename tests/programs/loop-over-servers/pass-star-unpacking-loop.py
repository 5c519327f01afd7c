servers = ["web01", "web02", "db01"]
while servers:
    server, *servers = servers
    print(server)
