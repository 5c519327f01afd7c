# mistake: Without a database it stops
import json
import sys

try:
    config = json.load(open("config.json"))
except json.JSONDecodeError:
    sys.exit("Invalid JSON")
missing = [k for k in ("servers", "port", "debug") if config.get(k) is None]
if config["database"].get("host") is None:
    missing.append("database.host")
if missing:
    sys.exit("Missing: " + ", ".join(missing))
print("config.json is valid")
