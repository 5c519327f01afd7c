def server_with_highest_cpu(metrics):
    top = [name for name in metrics if list(metrics.values()).count(metrics[name]) == 1]
    return max(top, key=metrics.get)
