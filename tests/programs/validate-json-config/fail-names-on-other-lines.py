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
    print("Missing:")
    print(*missing, sep="\n")
    sys.exit(1)
print("config.json is valid")
