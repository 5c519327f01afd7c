best = {}


def server_with_highest_cpu(metrics):
    for name, usage in metrics.items():
        if usage > best.get("usage", -1):
            best["usage"], best["name"] = usage, name
    return best["name"]
