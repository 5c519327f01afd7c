import json
import sys
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
path = ["city", "location", "server"]
here = json.loads(data)
while path and here:
    here = here.get(path.pop())
sys.stdout.write((here or "unknown") + "\n")
