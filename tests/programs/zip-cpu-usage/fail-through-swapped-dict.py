# mistake: The place is looked up by the value
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
by_reading = {c: s for s, c in zip(reversed(servers), reversed(cpu_usage))}
server_metrics = {s: c for c, s in by_reading.items()}
print(server_metrics)
