for server in ["web01", "web02", "db01"]:
    print(server)
