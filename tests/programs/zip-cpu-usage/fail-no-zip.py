# mistake: zip is left out
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: c for s, c in (servers, cpu_usage)}
print(server_metrics)
