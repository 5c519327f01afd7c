servers = ["web01", "web02", "db01"]
servers = list(dict.fromkeys(servers + ["db02"]))
print(servers)
