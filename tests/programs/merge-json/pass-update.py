import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.loads(json1)
merged.update(json.loads(json2))
print("Merged record:", json.dumps(merged, indent=4))
