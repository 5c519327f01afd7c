# mistake: The texts are not parsed
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps(json1 | json2))
