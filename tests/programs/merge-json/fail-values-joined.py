import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.loads(json1)
for key, value in json.loads(json2).items():
    merged[key] = [merged[key], value] if key in merged else value
print(json.dumps(merged))
