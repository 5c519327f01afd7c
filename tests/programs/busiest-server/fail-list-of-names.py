# mistake: The name comes in a list
def server_with_highest_cpu(metrics):
    highest = max(metrics.values())
    return [name for name in metrics if metrics[name] == highest]
