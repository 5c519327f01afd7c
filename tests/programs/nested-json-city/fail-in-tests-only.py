# mistake: Only the missing key is caught
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
parsed = json.loads(data)
if "server" in parsed and "location" in parsed["server"] and "city" in parsed["server"]["location"]:
    print(parsed["server"]["location"]["city"])
else:
    print("unknown")
