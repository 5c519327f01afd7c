# mistake: The wrong one wins
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps({**json.loads(json2), **json.loads(json1)}))
