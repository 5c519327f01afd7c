# mistake: The first server is missing
servers = ["web01", "web02", "db01"]
for i in range(1, len(servers)):
    print(servers[i])
