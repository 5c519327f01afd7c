import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = {key: str(value) for key, value in {**json.loads(json1), **json.loads(json2)}.items()}
print(json.dumps(merged))
