# mistake: The city stands in quotes
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
location = (json.loads(data).get("server") or {}).get("location") or {}
print(json.dumps(location.get("city") or "unknown"))
