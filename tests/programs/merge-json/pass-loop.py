import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = {}
for text in (json1, json2):
    for key, value in json.loads(text).items():
        merged[key] = value
print(json.dumps(merged, ensure_ascii=False, sort_keys=True))
