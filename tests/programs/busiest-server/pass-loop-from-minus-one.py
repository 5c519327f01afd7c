def server_with_highest_cpu(metrics):
    highest, busiest = -1, ""
    for name in metrics:
        if metrics[name] > highest:
            highest, busiest = metrics[name], name
    return busiest
