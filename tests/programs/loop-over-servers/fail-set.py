# mistake: The names come in another order, or only once
servers = ["web01", "web02", "db01"]
for server in set(servers):
    print(server)
