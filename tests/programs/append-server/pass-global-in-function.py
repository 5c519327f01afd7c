servers = ["web01", "web02", "db01"]


def main():
    global servers
    servers = sum([servers, ["db02"]], [])
    print(servers)


main()
