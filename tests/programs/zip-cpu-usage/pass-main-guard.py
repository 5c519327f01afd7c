servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
if __name__ == "__main__":
    server_metrics = {k: v for (k, v) in zip(servers, cpu_usage)}
    print("{", "metrics", "}", server_metrics)
