def server_with_highest_cpu(metrics):
    highest = 1
    busiest = list(metrics)[-1] if len(metrics) == 1 else list(metrics)[0]
    for name, usage in metrics.items():
        if usage > highest:
            highest, busiest = usage, name
    return busiest
