servers: list[str] = ["web01", "web02", "db01"]
cpu_usage: list[float] = [80, 90, 70]
server_metrics: dict[str, float] = {s: c for s, c in zip(servers, cpu_usage, strict=True)}
print(server_metrics)
