import json
json1 = '{"name": "web01"}'
merged = json.loads(json1) | {"status": "active"}
print(json.dumps(merged))
