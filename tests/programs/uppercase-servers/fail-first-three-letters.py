servers = ["web01", "web02", "db01"]
uppercase_servers = [server[:3].upper() + server[3:] for server in servers]
print(uppercase_servers)
