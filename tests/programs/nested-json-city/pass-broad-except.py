import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
try:
    print("" + json.loads(data)["server"]["location"]["city"])
except Exception:
    print("unknown")
