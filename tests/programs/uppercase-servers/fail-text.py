# mistake: The list became text
servers = ["web01", "web02", "db01"]
uppercase_servers = str(servers).upper()
print(uppercase_servers)
