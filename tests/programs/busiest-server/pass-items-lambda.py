def server_with_highest_cpu(metrics: dict[str, float]) -> str:
    return max(metrics.items(), key=lambda item: item[1])[0]
