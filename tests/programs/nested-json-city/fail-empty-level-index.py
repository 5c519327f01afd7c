import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
server = json.loads(data).get("server")
location = server.get("location") if server else None
print(location["city"] or "unknown" if location is not None and location.keys() != {"country"} else "unknown")
