import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = {k: v for part in map(json.loads, [json1, json2]) for k, v in part.items()}
print(f"{json.dumps(merged)}")
