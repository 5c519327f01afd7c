# mistake: It returns name and reading together
def server_with_highest_cpu(metrics):
    return max(metrics.items(), key=lambda item: item[1])
