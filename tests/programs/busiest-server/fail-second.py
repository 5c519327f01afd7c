def server_with_highest_cpu(metrics):
    return sorted(metrics, key=metrics.get)[-2:][0]
