# mistake: It compares the names
def server_with_highest_cpu(metrics):
    return max(metrics)
