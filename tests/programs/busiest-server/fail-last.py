# mistake: The last server comes back
def server_with_highest_cpu(metrics):
    for name in metrics:
        busiest = name
    return busiest
