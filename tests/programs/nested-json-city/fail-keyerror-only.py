# mistake: Only the missing key is caught
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
try:
    print(json.loads(data)["server"]["location"]["city"] or "unknown")
except KeyError:
    print("unknown")
