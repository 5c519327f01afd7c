# mistake: The idlest server comes back
def server_with_highest_cpu(metrics):
    return min(metrics, key=metrics.get)
