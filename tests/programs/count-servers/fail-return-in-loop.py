# mistake: The return stands inside the loop
def count_servers(servers):
    count = 0
    for server in servers:
        count += 1
        return count
