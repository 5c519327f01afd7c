import json

data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'


def walk(value, path):
    if not path:
        return value
    if not isinstance(value, dict):
        return None
    return walk(value.get(path[0]), path[1:])


if __name__ == "__main__":
    print(f"City: {walk(json.loads(data), ['server', 'location', 'city']) or 'unknown'}")
