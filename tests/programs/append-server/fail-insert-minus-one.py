# mistake: db02 is not the last item
servers = ["web01", "web02", "db01"]
servers.insert(-1, "db02")
print(servers)
