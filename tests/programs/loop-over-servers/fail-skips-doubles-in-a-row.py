# mistake: The names come in another order, or only once
servers = ["web01", "web02", "db01"]
last = None
for server in servers:
    if server != last:
        print(server)
    last = server
