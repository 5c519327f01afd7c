# mistake: The readings are compared as text
def server_with_highest_cpu(metrics):
    return max(metrics, key=lambda name: str(metrics[name]))
