# mistake: Nothing is returned
def server_with_highest_cpu(metrics):
    busiest = max(metrics, key=metrics.get)
