servers = ["web01", "web02", "db01"]


def show(names):
    while names:
        first, *names = names
        print(first)


show(servers)
