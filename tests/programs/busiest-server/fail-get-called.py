# mistake: The get is called too early
def server_with_highest_cpu(metrics):
    return max(metrics, key=metrics.get())
