def server_with_highest_cpu(metrics):
    return max(zip(metrics.values(), metrics.keys()))[1]
