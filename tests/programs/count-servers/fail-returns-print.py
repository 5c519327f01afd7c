# mistake: It prints the number and does not return it
def count_servers(servers):
    return print(len(servers))
