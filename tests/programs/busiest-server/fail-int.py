# mistake: The fraction is cut off
def server_with_highest_cpu(metrics):
    return max(metrics, key=lambda name: int(metrics[name]))
