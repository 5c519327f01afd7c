import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps({"name": json.loads(json1)["name"], "status": json.loads(json2)["status"]}))
