servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]


def pair(names, values):
    return {
        name: value
        for name, value in zip(names, values)
    }


server_metrics = pair(servers, cpu_usage)
print(f"{server_metrics!r}")
