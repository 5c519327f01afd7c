servers = ["web01", "web02", "db01"]; rest = iter(servers)
while True:
    try:
        print(next(rest))
    except StopIteration:
        break
