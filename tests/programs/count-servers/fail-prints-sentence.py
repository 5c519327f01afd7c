# mistake: It prints the number and does not return it
def count_servers(servers):
    print(f"There are {len(servers)} servers")
