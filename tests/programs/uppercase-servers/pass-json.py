import json
servers = ["web01", "web02", "db01"]
uppercase_servers = [s.upper() for s in servers]; print(json.dumps({"uppercase": 1})); print(json.dumps(uppercase_servers, indent=2))
