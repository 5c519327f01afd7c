# mistake: There is no loop
servers = ["web01", "web02", "db01"]
print(servers[0])
print(servers[1])
print(servers[2])
