def server_with_highest_cpu(metrics):
    return max(metrics, key=metrics.get).upper()
