# mistake: database.host is not looked at
import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
if not isinstance(config, dict):
    config = {}
missing = [k for k in ("servers", "port", "debug", "database") if config.get(k) is None]
if missing:
    sys.exit("Missing: " + ", ".join(missing))
print("config.json is valid")
