# mistake: The number comes as text
def count_servers(servers):
    return f"{len(servers)} servers"
