import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
parsed = json.loads(data)
city = "unknown"
if "server" in parsed and parsed["server"] is not None:
    if "location" in parsed["server"] and parsed["server"]["location"] is not None:
        if parsed["server"]["location"].get("city") is not None:
            city = parsed["server"]["location"]["city"]
print(city)
