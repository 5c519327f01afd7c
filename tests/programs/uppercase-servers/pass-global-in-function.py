servers = ["web01", "web02", "db01"]
uppercase_servers = None


def main():
    global uppercase_servers
    uppercase_servers = [server.upper() for server in list(servers)]
    print(uppercase_servers)


main()
