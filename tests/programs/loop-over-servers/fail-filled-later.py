servers = []
servers.append("web01")
servers.append("web02")
servers.append("db01")
for server in servers:
    print(server)
