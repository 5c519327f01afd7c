import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps(list((json.loads(json1) | json.loads(json2)).items())))
