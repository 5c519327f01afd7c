# mistake: The list is as it was
servers = ["web01", "web02", "db01"]
servers + ["db02"]
print(servers)
