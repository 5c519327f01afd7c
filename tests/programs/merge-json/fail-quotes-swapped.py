# mistake: The quotes are swapped by hand
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
merged = {**json.loads(json1), **json.loads(json2)}
print(str(merged).replace("'", '"'))
