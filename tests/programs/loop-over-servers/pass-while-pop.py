servers = ["web01", "web02", "db01"]
while servers:
    print(servers.pop(0))
