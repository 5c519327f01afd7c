# mistake: The names are typed
servers = ["web01", "web02", "db01"]
uppercase_servers = [server for server in ["WEB01", "WEB02", "DB01"]]
print(uppercase_servers)
