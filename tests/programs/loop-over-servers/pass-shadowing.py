servers = ["web01", "web02", "db01"]
for servers in servers:
    print(servers)
