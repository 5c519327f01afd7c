# mistake: The place is looked up by the value
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {servers[cpu_usage.index(c)]: c for c in cpu_usage}
print(server_metrics)
