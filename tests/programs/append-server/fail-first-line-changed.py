# mistake: db02 is typed into the first line
servers = ["web01", "web02", "db01", "db02"]
print(servers)
