# mistake: The key is there, its value is null
import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
if not isinstance(config, dict):
    config = {}
missing = [k for k in ("servers", "port", "debug") if k not in config]
db = config.get("database")
if not isinstance(db, dict) or "host" not in db:
    missing.append("database.host")
if missing:
    sys.exit("Missing: " + ", ".join(missing))
print("config.json is valid")
