def server_with_highest_cpu(metrics):
    for name, usage in metrics.items():
        if usage >= 90:
            return name
