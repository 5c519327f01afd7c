# mistake: It prints typed names
servers = ["web01", "web02", "db01"]
for server in ["web01", "web02", "db01"]:
    print(server)
