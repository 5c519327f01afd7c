servers = ["web01", "web02", "db01"]


def add(names, name):
    """Adds a name."""
    names.append(name)
    return names


if __name__ == "__main__":
    print("before:", servers)
    add(servers, "db02")
    print("after:", servers)
