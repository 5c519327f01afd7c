# mistake: The dictionary is typed
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: c for s, c in [("web01", 80), ("web02", 90), ("db01", 70)]}
print(server_metrics)
