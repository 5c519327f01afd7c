import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
if not isinstance(config, dict):
    config = {}
missing = [k for k in ("servers", "port", "debug") if config.get(k) is None]
db = config.get("database")
if not isinstance(db, dict) or db.get("host") is None:
    missing.append("database.host")
if missing:
    sys.exit("missing: " + ", ".join(missing))
print("config.json is valid")
