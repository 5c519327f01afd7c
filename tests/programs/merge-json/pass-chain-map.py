import json
from collections import ChainMap
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps(dict(ChainMap(json.loads(json2), json.loads(json1)))))
