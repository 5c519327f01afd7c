# mistake: The list is built without a comprehension
servers = ["web01", "web02", "db01"]
uppercase_servers = list(map(str.upper, servers))
print(uppercase_servers)
