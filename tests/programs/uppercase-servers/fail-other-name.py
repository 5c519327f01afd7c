servers = ["web01", "web02", "db01"]
upper_servers = [server.upper() for server in servers]
print(upper_servers)
