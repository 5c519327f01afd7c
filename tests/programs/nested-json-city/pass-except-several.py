import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
try:
    city = json.loads(data)["server"]["location"]["city"]
except (KeyError, TypeError):
    city = None
print(city if city is not None else "unknown")
