# mistake: It prints positions, not names
servers = ["web01", "web02", "db01"]
for i in range(len(servers)):
    print(i)
