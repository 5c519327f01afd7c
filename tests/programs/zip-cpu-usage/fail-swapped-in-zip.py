# mistake: Key and value are swapped
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: c for s, c in zip(cpu_usage, servers)}
print(server_metrics)
