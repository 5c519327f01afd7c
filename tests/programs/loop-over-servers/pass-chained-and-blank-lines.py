fleet = servers = ["web01", "web02", "db01"]
for server in fleet:
    print()
    print(server)
    print("-----")
