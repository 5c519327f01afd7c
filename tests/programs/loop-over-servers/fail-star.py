# mistake: There is no loop
servers = ["web01", "web02", "db01"]
print(*servers, sep="\n")
