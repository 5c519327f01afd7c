# mistake: The result of update is kept
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.loads(json1)
print(merged.update(json.loads(json2)))
