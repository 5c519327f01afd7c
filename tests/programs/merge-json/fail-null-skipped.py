# mistake: A value that counts as false does not win
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.loads(json1)
for key, value in json.loads(json2).items():
    if value is not None:
        merged[key] = value
print(json.dumps(merged))
