servers = ["web01", "web02", "db01"]
turn = 0
for server in servers:
    print(server)
    turn += 1
    if turn == 3:
        break
