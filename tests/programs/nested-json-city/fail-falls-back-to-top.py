# mistake: A city elsewhere is taken
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
parsed = json.loads(data)
print(parsed.get("city") or ((parsed.get("server") or {}).get("location") or {}).get("city") or "unknown")
