# mistake: It returns the reading
def server_with_highest_cpu(metrics):
    highest = -1
    for name in metrics:
        if metrics[name] > highest:
            highest = metrics[name]
    return highest
