servers = ["web01", "web02", "db01"]
i = 0
while (left := len(servers) - i) > 0:
    print(servers[-left]); i += 1
