servers = ["web01", "web02", "db01"]
servers = str(servers + ["db02"])
print(servers)
