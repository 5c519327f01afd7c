# mistake: The lists themselves serve as key and value
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {servers: cpu_usage for s, c in zip(servers, cpu_usage)}
print(server_metrics)
