# mistake: Nothing is returned
def count_servers(servers):
    # Return the number of entries in servers.
    pass


print(count_servers(["web01", "web02", "db01"]))
