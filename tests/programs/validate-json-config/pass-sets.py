import json
import sys

REQUIRED = {"servers", "port", "debug", "database.host"}


def present(node, prefix=()):
    if not isinstance(node, dict):
        return set()
    found = set()
    for key, value in node.items():
        if value is not None:
            found.add(prefix + (key,))
        found |= present(value, prefix + (key,))
    return found


try:
    text = open("config.json").read()
    there = present(json.loads(text))
except ValueError:
    sys.exit("Invalid JSON in config.json")
lacking = {name for name in REQUIRED if tuple(name.split(".")) not in there}
for name in sorted(lacking):
    sys.stderr.write(f"{name}: Missing\n")
if lacking:
    raise SystemExit(1)
sys.stdout.write("config.json is valid\n")
