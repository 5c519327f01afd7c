# mistake: It returns the reading
def server_with_highest_cpu(metrics):
    return max(metrics.values())
