servers = ["web01", "web02", "db01"]
big = uppercase_servers = [server.upper() for server in servers]
for name in big:
    print(name)
print(big)
