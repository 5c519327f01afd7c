# mistake: Nothing is returned
def count_servers(servers):
    count = len(servers)
