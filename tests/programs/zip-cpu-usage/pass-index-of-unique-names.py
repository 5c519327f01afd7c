servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: cpu_usage[servers.index(s)] for s in servers}
print(str(server_metrics))
