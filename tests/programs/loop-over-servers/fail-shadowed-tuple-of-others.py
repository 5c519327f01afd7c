# mistake: The list is another one
servers = ("web01", "web02", "db01", "db02")
for servers in servers:
    print(servers)
