import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'


class Gap(Exception):
    pass


def step(level, key):
    if not isinstance(level, dict) or level.get(key) is None:
        raise Gap(key)
    return level[key]


try:
    print("City:", step(step(step(json.loads(data), "server"), "location"), "city"))
except Gap:
    print("City: unknown")
