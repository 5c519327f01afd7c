# mistake: The merged object is typed
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps({"name": "web01", "status": "active"}))
