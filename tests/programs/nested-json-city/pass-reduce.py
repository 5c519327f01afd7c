from functools import reduce
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
city = reduce(lambda level, key: (level or {}).get(key), ("server", "location", "city"), json.loads(data))
print(city or "unknown")
