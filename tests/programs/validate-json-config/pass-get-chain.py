import json
import sys

try:
    data = json.load(open("config.json"))
except json.JSONDecodeError:
    print("Invalid JSON")
    sys.exit(1)
if not isinstance(data, dict):
    data = {}
database = data.get("database")
if not isinstance(database, dict):
    database = {}
values = {
    "servers": data.get("servers"),
    "port": data.get("port"),
    "debug": data.get("debug"),
    "database.host": database.get("host"),
}
bad = 0
for name, value in values.items():
    if value is None:
        print(f"Missing: {name}")
        bad += 1
if bad:
    sys.exit(bad)
print("config.json is valid")
