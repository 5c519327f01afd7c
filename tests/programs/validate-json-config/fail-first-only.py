# mistake: Only the first is named
import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
if not isinstance(config, dict):
    config = {}
for k in ("servers", "port", "debug"):
    if config.get(k) is None:
        sys.exit(f"Missing: {k}")
db = config.get("database")
if not isinstance(db, dict) or db.get("host") is None:
    sys.exit("Missing: database.host")
print("config.json is valid")
