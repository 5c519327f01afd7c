servers: list[str] = ["web01", "web02", "db01"]


def show(names):
    for name in names:
        print(name, end="\n")


if __name__ == "__main__":
    show(servers)
