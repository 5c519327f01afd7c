servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {name: cpu_usage.pop(0) for name in servers}
print(server_metrics)
