import json
import sys

try:
    config = json.load(open("config.json"))
    if not isinstance(config, dict):
        raise ValueError("no object")
except ValueError:
    sys.exit("Invalid JSON")
missing = [k for k in ("servers", "port", "debug") if config.get(k) is None]
db = config.get("database")
if not isinstance(db, dict) or db.get("host") is None:
    missing.append("database.host")
if missing:
    sys.exit("Missing: " + ", ".join(missing))
print("config.json is valid")
