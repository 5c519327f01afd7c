def server_with_highest_cpu(metrics):
    ranked = sorted(metrics, key=metrics.get, reverse=True)
    print("runner-up:", ranked[1])
    return ranked[0]
