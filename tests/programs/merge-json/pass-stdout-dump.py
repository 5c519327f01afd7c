import json, sys
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
json.dump({**json.loads(json1), **json.loads(json2)}, sys.stdout); print()
