# mistake: The texts are not parsed
import json
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
json1.update(json2)
print(json1)
