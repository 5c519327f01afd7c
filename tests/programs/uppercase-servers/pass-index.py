servers = ["web01", "web02", "db01"]
uppercase_servers = [servers[i].upper() for i in range(len(servers))]
print(uppercase_servers)
