def server_with_highest_cpu(metrics):
    return f"The busiest server is {max(metrics, key=metrics.get)}"
