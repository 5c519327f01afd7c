# mistake: Nothing is returned
def server_with_highest_cpu(metrics):
    # Return the name of the busiest server.
    pass


print(server_with_highest_cpu({"web01": 80, "web02": 90, "db01": 70}))
