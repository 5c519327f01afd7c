servers = ["web01", "web02", "db01"]
add = servers.append
add("db02")
print(str(servers))
