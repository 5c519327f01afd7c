# mistake: It looks at a dictionary of its own
def server_with_highest_cpu(metrics):
    return "web02"
