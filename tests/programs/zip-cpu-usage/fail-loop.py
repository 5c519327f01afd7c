# mistake: The dictionary is built without a comprehension
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {}
for i in range(len(servers)):
    server_metrics[servers[i]] = cpu_usage[i]
print(server_metrics)
