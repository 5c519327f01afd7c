def server_with_highest_cpu(metrics):
    by_usage = {usage: name for name, usage in metrics.items()}
    return by_usage[max(by_usage)]
