# mistake: The dictionary is built without a comprehension
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = dict(zip(servers, cpu_usage))
print(server_metrics)
