# mistake: The print stands outside the loop
servers = ["web01", "web02", "db01"]
for server in servers:
    pass
print(server)
