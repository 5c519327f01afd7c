import json


def read():
    try:
        return json.load(open("config.json"))
    except json.JSONDecodeError:
        raise SystemExit("Invalid JSON")


def get(config, *path):
    for key in path:
        if not hasattr(config, "keys"):
            return None
        config = config.get(key)
    return config


config = read()
problems = []
for path in [("servers",), ("port",), ("debug",), ("database", "host")]:
    if get(config, *path) is None:
        problems.append(f"Missing {'.'.join(path)}")
if problems:
    raise ValueError("; ".join(problems))
print("config.json is valid")
