# mistake: It is a list or a set of pairs
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = list(zip(servers, cpu_usage))
print(server_metrics)
