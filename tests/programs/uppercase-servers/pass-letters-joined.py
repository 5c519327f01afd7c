servers = ["web01", "web02", "db01"]
uppercase_servers = ["".join([letter.upper() for letter in server]) for server in servers]
print(repr(uppercase_servers))
