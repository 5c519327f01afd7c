# mistake: It prints what append hands back
servers = ["web01", "web02", "db01"]
print(servers.append("db02"))
