# mistake: The count is one off
def count_servers(servers):
    return len(servers) - 1
