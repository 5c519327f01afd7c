# mistake: A missing level stops the script
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print(json.loads(data)["server"]["location"]["city"])
