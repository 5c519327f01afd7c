from collections import Counter


def server_with_highest_cpu(metrics):
    (name, _), = Counter(metrics).most_common(1)
    return name
