def server_with_highest_cpu(metrics):
    top = max(metrics.values())
    for name, usage in metrics.items():
        if usage == top:
            print("found", name)
            return name
