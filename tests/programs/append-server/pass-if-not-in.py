servers = ["web01", "web02", "db01"]
if "db02" not in servers:
    servers.append("db02")
print("[list]", servers)
