servers = ["web01", "web02", "db01"]
lines = []
for server in servers:
    lines.append(server)
print(*lines, sep="\n")
