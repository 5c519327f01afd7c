servers = ["web01", "web02", "db01"]
server_metrics = {s: c for s, c in zip(servers, [80, 90, 70])}
print(server_metrics)
