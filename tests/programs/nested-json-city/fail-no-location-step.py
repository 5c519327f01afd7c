# mistake: The path leaves out a level
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print(json.loads(data)["server"]["city"])
