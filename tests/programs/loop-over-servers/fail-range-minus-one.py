# mistake: The last server is missing
servers = ["web01", "web02", "db01"]
for i in range(len(servers) - 1):
    print(servers[i])
