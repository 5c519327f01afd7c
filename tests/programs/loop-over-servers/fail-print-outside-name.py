# mistake: The print stands outside the loop
servers = ["web01", "web02", "db01"]
for s in servers:
    name = s
print(name)
