servers = ["web01", "web02", "db01"]; cpu_usage = [80, 90, 70]
readings = iter(cpu_usage); server_metrics = {name: next(readings) for name in servers}; print(server_metrics)
