from pprint import pprint
servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {s: c for s, c in map(lambda *pair: pair, servers, cpu_usage)}
pprint(server_metrics, width=10)
