import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.loads(json1)
merged = json.loads(json2)
print(json.dumps(merged))
