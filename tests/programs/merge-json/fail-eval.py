import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps({**eval(json1), **eval(json2)}))
