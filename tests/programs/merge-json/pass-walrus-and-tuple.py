import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
(merged := json.loads(json1)).update(json.loads(json2)); print("Result (merged):", json.dumps(merged))
