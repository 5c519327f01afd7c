def count_servers(servers):
    return len(servers)


print("Servers: " + count_servers(["web01"]))
