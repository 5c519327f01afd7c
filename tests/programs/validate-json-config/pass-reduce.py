import json

from functools import reduce

FIELDS = ("servers", "port", "debug", "database.host")
step = lambda value, key: value.get(key) if isinstance(value, dict) else None
try:
    config = json.load(open("config.json"))
except Exception:
    print("Invalid JSON")
    raise SystemExit(1)
missing = [f for f in FIELDS if reduce(step, f.split("."), config) is None]
print("config.json is valid" if not missing else f"Missing fields: {missing}", flush=True)
raise SystemExit(1 if missing else 0)
