import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
match json.loads(data):
    case {"server": {"location": {"city": str(city)}}}:
        print(city)
    case _:
        print("unknown")
