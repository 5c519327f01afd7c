import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError as e:
    sys.exit(f"config.json: Invalid JSON, {e.msg}")


def walk(node, *keys):
    if not keys:
        return node
    if isinstance(node, dict):
        return walk(node.get(keys[0]), *keys[1:])
    return None


checks = {"servers": walk(config, "servers"), "port": walk(config, "port"),
          "debug": walk(config, "debug"), "database.host": walk(config, "database", "host")}
assert None not in checks.values(), "Missing: " + " ".join(k for k in checks if checks[k] is None)
print("config.json is valid")
