# mistake: Fields that are there are named
import json
import sys

FIELDS = ["servers", "port", "debug", "database.host"]
try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
if not isinstance(config, dict):
    config = {}
db = config.get("database")
good = all(config.get(k) is not None for k in FIELDS[:3]) and isinstance(db, dict) and db.get("host") is not None
if not good:
    sys.exit("Missing at least one of " + ", ".join(FIELDS))
print("config.json is valid")
