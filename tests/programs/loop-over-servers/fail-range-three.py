# mistake: It counts on three servers
servers = ["web01", "web02", "db01"]
for i in range(3):
    print(servers[i])
