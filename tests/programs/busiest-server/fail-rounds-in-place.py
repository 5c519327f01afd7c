# mistake: The dictionary is changed
def server_with_highest_cpu(metrics):
    name = max(metrics, key=metrics.get)
    for key in metrics:
        metrics[key] = str(metrics[key])
    return name
