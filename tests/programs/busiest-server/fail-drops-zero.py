def server_with_highest_cpu(metrics):
    busy = {name: usage for name, usage in metrics.items() if usage}
    return max(busy, key=busy.get)
