# mistake: It prints one letter at a time
servers = ["web01", "web02", "db01"]
for server in servers:
    for letter in server:
        print(letter)
