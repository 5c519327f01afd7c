servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: c for i, s in enumerate(servers) for j, c in enumerate(cpu_usage) if i == j}
print(server_metrics)
