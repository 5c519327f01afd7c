# mistake: It prints before the change
servers = ["web01", "web02", "db01"]
print(servers)
servers.append("db02")
