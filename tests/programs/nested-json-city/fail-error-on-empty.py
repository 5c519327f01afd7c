import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
parsed = json.loads(data)
print("first key:", list(parsed)[0])
print(((parsed.get("server") or {}).get("location") or {}).get("city") or "unknown")
