servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {name: cpu_usage[i] for i, name in enumerate(servers)}
print("CPU", server_metrics)
