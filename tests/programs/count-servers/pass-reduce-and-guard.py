from functools import reduce


def count_servers(fleet):
    return reduce(lambda count, _: count + 1, fleet, 0)


if __name__ == "__main__":
    servers = ["web01", "web02", "db01"]
    print(count_servers(servers))
