import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
pairs = json.JSONDecoder().decode
both = list(pairs(json1).items()) + list(pairs(json2).items())
print("=" * 10); print(json.JSONEncoder().encode(dict(both))); print("=" * 10)
