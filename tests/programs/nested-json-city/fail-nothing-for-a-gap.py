# mistake: A gap gives no line at all
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
try:
    city = json.loads(data)["server"]["location"]["city"]
    if city:
        print(city)
except (KeyError, TypeError):
    pass
