# mistake: The output is not the list in its brackets
servers = ["web01", "web02", "db01"]
servers.append("db02")
for server in servers:
    print(server)
