import json


class ConfigError(Exception):
    pass


try:
    with open("config.json") as f:
        config = json.load(f)
except ValueError as e:
    raise ConfigError(f"Invalid JSON: {e}")


def has(path):
    here = config
    for part in path.split("."):
        if type(here) is not dict or part not in here:
            return False
        here = here[part]
    return here is not None


gone = [p for p in "servers port debug database.host".split() if not has(p)]
if gone:
    raise ConfigError("Missing " + ", ".join(gone))
print("config.json is valid")
