import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.loads(json1)
print("host", merged["name"])
merged.update(json.loads(json2))
print(json.dumps(merged))
