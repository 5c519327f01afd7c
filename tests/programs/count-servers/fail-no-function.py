# mistake: The function has another name
servers = ["web01", "web02", "db01"]
print(len(servers))
