# mistake: Positions stand in place of the readings
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: i for i, s in enumerate(servers)}
print(server_metrics)
