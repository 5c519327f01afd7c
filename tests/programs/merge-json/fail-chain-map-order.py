# mistake: The wrong one wins
import json
from collections import ChainMap
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps(dict(ChainMap(json.loads(json1), json.loads(json2)))))
