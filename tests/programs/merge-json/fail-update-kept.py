# mistake: The result of update is kept
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.loads(json1).update(json.loads(json2))
print(json.dumps(merged))
