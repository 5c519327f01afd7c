# mistake: None comes out
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print(((json.loads(data).get("server") or {}).get("location") or {}).get("city", "unknown"))
