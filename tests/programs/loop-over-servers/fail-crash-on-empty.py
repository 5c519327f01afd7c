servers = ["web01", "web02", "db01"]
print("first:", servers[0])
for server in servers:
    print(server)
