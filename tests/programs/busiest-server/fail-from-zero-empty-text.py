# mistake: The search starts from 0
def server_with_highest_cpu(metrics):
    highest, busiest = 0, ""
    for name, usage in metrics.items():
        if usage > highest:
            highest, busiest = usage, name
    return busiest
