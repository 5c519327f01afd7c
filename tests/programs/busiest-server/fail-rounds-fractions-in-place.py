def server_with_highest_cpu(metrics):
    for name in metrics:
        metrics[name] = round(metrics[name])
    return max(metrics, key=metrics.get)
