import heapq


def server_with_highest_cpu(metrics):
    return heapq.nlargest(1, metrics, key=metrics.get).pop()


if __name__ == "__main__":
    print(server_with_highest_cpu({"web01": 80, "web02": 90, "db01": 70}))
