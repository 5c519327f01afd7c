import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
result = json.loads(json2)
for key, value in json.loads(json1).items():
    result.setdefault(key, value)
print(json.dumps(result))
