# mistake: It prints the name and does not return it
def server_with_highest_cpu(metrics):
    print(max(metrics, key=metrics.get))
