# mistake: A city elsewhere is taken
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
cities = []
json.loads(data, object_hook=lambda d: cities.append(d.get("city")) or d)
print(next((city for city in cities if city), "unknown"))
