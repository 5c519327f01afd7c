def server_with_highest_cpu(metrics):
    busiest = max(metrics, key=metrics.get)
    for name in list(metrics):
        if metrics[name] == 0:
            del metrics[name]
    return busiest
