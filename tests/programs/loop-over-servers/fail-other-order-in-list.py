# mistake: The list is another one
servers = ["db01", "web01", "web02"]
for server in servers:
    print(server)
