# mistake: The dotted name is taken for a key
import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
missing = [k for k in ("servers", "port", "debug", "database.host") if not isinstance(config, dict) or config.get(k) is None]
if missing:
    sys.exit("Missing: " + ", ".join(missing))
print("config.json is valid")
