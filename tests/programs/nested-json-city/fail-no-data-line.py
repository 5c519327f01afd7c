import json
record = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print(((json.loads(record).get("server") or {}).get("location") or {}).get("city") or "unknown")
