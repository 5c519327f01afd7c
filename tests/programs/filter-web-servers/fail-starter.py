# mistake: Nothing is returned
def filter_web_servers(servers):
    # Return the names that start with web.
    pass


print(filter_web_servers(["web01", "web02", "db01"]))
