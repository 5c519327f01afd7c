def server_with_highest_cpu(metrics):
    (name, usage), *rest = metrics.items()
    if not rest:
        return name
    other = server_with_highest_cpu(dict(rest))
    return name if usage > metrics[other] else other
