# mistake: It says valid in any case
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
for field in missing:
    print("Missing", field)
print("config.json is valid")
sys.exit(len(missing))
