servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]
server_metrics = {pair[0]: pair[1] for pair in list(zip(servers, cpu_usage))}
import json
print(json.dumps(server_metrics, indent=2))
