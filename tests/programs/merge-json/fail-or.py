# mistake: A value that counts as false does not win
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
a, b = json.loads(json1), json.loads(json2)
print(json.dumps({key: b.get(key) or a.get(key) for key in {**a, **b}}))
