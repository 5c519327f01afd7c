servers = ["web01", "web02", "db01"]


def main():
    uppercase_servers = [server.upper() for server in servers]
    print(uppercase_servers)


main()
