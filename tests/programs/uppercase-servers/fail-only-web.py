servers = ["web01", "web02", "db01"]
uppercase_servers = [server.replace("web", "WEB").replace("db", "DB") for server in servers]
print(uppercase_servers)
