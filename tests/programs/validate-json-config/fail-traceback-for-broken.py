# mistake: A broken file ends in a traceback
import json
import sys

config = json.load(open("config.json"))
if not isinstance(config, dict):
    config = {}
missing = [k for k in ("servers", "port", "debug") if config.get(k) is None]
db = config.get("database")
if not isinstance(db, dict) or db.get("host") is None:
    missing.append("database.host")
if missing:
    sys.exit("Missing: " + ", ".join(missing))
print("config.json is valid")
