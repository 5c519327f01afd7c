# mistake: The dictionary is changed
def server_with_highest_cpu(metrics):
    name = max(metrics, key=metrics.get)
    metrics["highest"] = metrics[name]
    return name
