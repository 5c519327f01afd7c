def server_with_highest_cpu(metrics):
    yield max(metrics, key=metrics.get)
