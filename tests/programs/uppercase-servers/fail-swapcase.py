# mistake: Big and small are swapped
servers = ["web01", "web02", "db01"]
uppercase_servers = [server.swapcase() for server in servers]
print(uppercase_servers)
