# mistake: None is asked for the next key
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print(json.loads(data).get("server").get("location").get("city") or "unknown")
