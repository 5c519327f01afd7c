import json
servers = ["web01", "web02", "db01"]
uppercase_servers = [*[name.upper() for name in json.loads(json.dumps(servers))]]
print("[", uppercase_servers, "]")
