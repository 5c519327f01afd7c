# mistake: False is taken for missing
import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
if not isinstance(config, dict):
    config = {}
missing = [k for k in ("servers", "port", "debug") if not config.get(k)]
db = config.get("database")
if not isinstance(db, dict) or not db.get("host"):
    missing.append("database.host")
if missing:
    sys.exit("Missing: " + ", ".join(missing))
print("config.json is valid")
