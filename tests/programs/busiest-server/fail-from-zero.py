# mistake: The search starts from 0
def server_with_highest_cpu(metrics):
    highest = 0
    busiest = None
    for name, usage in metrics.items():
        if usage > highest:
            highest = usage
            busiest = name
    return busiest
