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
    sys.exit("Missing: " + ", ".join(missing))
if set(config) - {"servers", "port", "debug", "database"}:
    sys.exit("unknown keys")
print("config.json is valid")
