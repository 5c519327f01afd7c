# mistake: It prints Python, not JSON
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print({**json.loads(json1), **json.loads(json2)})
