# mistake: The last server is missing
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {servers[i]: cpu_usage[i] for i in range(len(servers) - 1)}
print(server_metrics)
