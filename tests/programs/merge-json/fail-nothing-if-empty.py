import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
a, b = json.loads(json1), json.loads(json2)
if a and b:
    print(json.dumps(a | b))
