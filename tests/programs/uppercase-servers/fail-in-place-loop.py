# mistake: The old list is overwritten
servers = ["web01", "web02", "db01"]
for i in range(len(servers)):
    servers[i] = servers[i].upper()
uppercase_servers = [server for server in servers]
print(uppercase_servers)
