import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
parsed = json.loads(data, object_hook=lambda d: {k: v for k, v in d.items() if v is not None})
print(parsed.get("server", {}).get("location", {}).get("city", "unknown"))
