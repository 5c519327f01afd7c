def server_with_highest_cpu(metrics):
    left = dict(metrics)
    while len(left) > 1:
        left.pop(min(left, key=left.get))
    return next(iter(left))
