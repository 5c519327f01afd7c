servers = ["web01", "web02", "db01"]


def shout(names):
    return [
        name.upper()
        for name in names
    ]


uppercase_servers = shout(servers)
print("Result:", uppercase_servers)
