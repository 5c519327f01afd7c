# mistake: The search finds nothing to begin with
def server_with_highest_cpu(metrics):
    highest = 0
    for name, usage in metrics.items():
        if usage > highest:
            highest = usage
            busiest = name
    return busiest
