# mistake: Two fors pair everything with everything
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: c for s in servers for c in cpu_usage}
print(server_metrics)
