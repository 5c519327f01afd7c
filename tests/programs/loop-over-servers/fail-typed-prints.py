# mistake: It prints typed names
servers = ["web01", "web02", "db01"]
for server in servers:
    pass
print("web01")
print("web02")
print("db01")
