# mistake: The return stands inside the loop
def server_with_highest_cpu(metrics):
    highest = -1
    for name in metrics:
        if metrics[name] > highest:
            highest = metrics[name]
            busiest = name
        return busiest
