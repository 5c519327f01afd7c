# mistake: It counts a list of its own
def count_servers(servers):
    return 3
