# mistake: db02 takes the place of another server
servers = ["web01", "web02", "db01"]
servers[-1] = "db02"
print(servers)
