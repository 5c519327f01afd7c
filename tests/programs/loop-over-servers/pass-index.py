servers = ["web01", "web02", "db01"]
for i in range(0, len(servers)):
    print("   ", servers[i], "   ")
