# mistake: The list is as it was
servers = ["web01", "web02", "db01"]
updated = servers + ["db02"]
print(updated)
