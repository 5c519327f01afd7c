# mistake: Nothing is printed
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = json.dumps(json.loads(json1) | json.loads(json2))
