# mistake: Something else stands on the line
servers = ["web01", "web02", "db01"]
for i, server in enumerate(servers, 1):
    print(i, server)
