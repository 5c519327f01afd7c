servers = ["web01", "web02", "db01"]
for server in servers:
    i = servers.index(server)
    print(servers[i + 0] if i < 2 else "db01")
