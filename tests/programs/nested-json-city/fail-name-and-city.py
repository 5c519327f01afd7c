import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
server = json.loads(data).get("server") or {}
print(server.get("name"), "stands in", (server.get("location") or {}).get("city") or "unknown")
