# mistake: The dictionary is changed
def server_with_highest_cpu(metrics):
    while len(metrics) > 1:
        metrics.pop(min(metrics, key=metrics.get))
    return list(metrics)[0]
