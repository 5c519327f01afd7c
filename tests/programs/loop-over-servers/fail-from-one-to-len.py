# mistake: The loop makes one turn too many
servers = ["web01", "web02", "db01"]
i = 1
while i <= 3:
    print(servers[i])
    i += 1
