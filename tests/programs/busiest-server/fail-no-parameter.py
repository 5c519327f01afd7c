metrics = {"web01": 80, "web02": 90, "db01": 70}


def server_with_highest_cpu():
    return max(metrics, key=metrics.get)
