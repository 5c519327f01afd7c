# mistake: A city elsewhere is taken
import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'


def find(value):
    if isinstance(value, dict):
        if "city" in value:
            return value["city"]
        for inner in value.values():
            found = find(inner)
            if found:
                return found


print(find(json.loads(data)) or "unknown")
