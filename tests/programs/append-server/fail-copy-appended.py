# mistake: The list is as it was
servers = ["web01", "web02", "db01"]
updated = servers[:]
updated.append("db02")
print(updated)
