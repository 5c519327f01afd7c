servers = ["web01", "web02", "db01"]
for server in servers:
    match server:
        case str(name):
            print(name)
