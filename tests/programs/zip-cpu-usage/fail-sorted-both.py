servers = ["db01", "web01", "web02"]
cpu_usage = [70, 80, 90]
server_metrics = {s: c for s, c in zip(sorted(servers), sorted(cpu_usage))}
print(server_metrics)
