# mistake: The result took the function's name
def count_servers(servers):
    return len(servers)


count_servers = count_servers(["web01", "web02", "db01"])
print(count_servers)
