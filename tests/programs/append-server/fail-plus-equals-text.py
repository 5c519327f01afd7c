# mistake: The letters are added one by one
servers = ["web01", "web02", "db01"]
servers += "db02"
print(servers)
