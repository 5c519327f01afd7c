def server_with_highest_cpu(metrics):
    best = None
    for name in metrics: best = name if best is None else (name if metrics[best] < metrics[name] else best)
    return best
