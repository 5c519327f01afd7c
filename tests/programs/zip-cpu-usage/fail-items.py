# mistake: The output is not the dictionary in its braces
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: c for s, c in zip(servers, cpu_usage)}
print(server_metrics.items())
