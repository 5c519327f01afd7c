import json
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'


class Level(dict):
    def __missing__(self, key):
        return Level()


def hook(pairs):
    return Level({key: Level() if value is None else value for key, value in pairs})


found = json.loads(data, object_pairs_hook=hook)["server"]["location"]["city"]
print(found if found else "unknown")
