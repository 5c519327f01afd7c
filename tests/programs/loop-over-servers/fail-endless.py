servers = ["web01", "web02", "db01"]
i = 0
while i < len(servers):
    print(servers[i])
