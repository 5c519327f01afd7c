import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
parsed = json.loads(data)
server = parsed.get("server") or {}
print((server.get("location") or {}).get("city") or server.get("city") or parsed.get("city") or "unknown")
