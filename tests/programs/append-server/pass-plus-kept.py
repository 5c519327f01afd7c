servers = ["web01", "web02", "db01"]
servers = servers + ["db02"]
print(servers)
