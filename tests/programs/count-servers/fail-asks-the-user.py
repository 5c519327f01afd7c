def count_servers(servers):
    return int(input("How many servers? "))
