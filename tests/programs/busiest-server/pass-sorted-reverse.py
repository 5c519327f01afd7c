def server_with_highest_cpu(metrics):
    *_, busiest = sorted(metrics, key=metrics.__getitem__)
    return busiest
