# mistake: The two stand inside a new object
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps({"first": json.loads(json1), "second": json.loads(json2)}))
