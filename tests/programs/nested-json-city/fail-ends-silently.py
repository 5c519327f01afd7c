import json
import sys
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
parsed = json.loads(data)
if not parsed.get("server"):
    sys.exit("unknown")
print((parsed["server"].get("location") or {}).get("city") or "unknown")
