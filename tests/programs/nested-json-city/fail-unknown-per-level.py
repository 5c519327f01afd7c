# mistake: unknown comes out although there is a city
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
server = json.loads(data).get("server") or {}
print("Site:", server.get("site", "unknown"))
print("City:", (server.get("location") or {}).get("city") or "unknown")
