servers = ["web01", "web02", "db01"]
servers.reverse(); servers.insert(0, "db02"); servers.reverse()
print(servers)
