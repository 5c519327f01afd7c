# mistake: The idlest server comes back
def server_with_highest_cpu(metrics):
    busiest = next(iter(metrics))
    for name in metrics:
        if metrics[name] < metrics[busiest]:
            busiest = name
    return busiest
