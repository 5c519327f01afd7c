# mistake: The default does not help against null
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print(json.loads(data).get("server", {}).get("location", {}).get("city") or "unknown")
