import json
from itertools import chain
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps(dict(chain(json.loads(json1).items(), json.loads(json2).items())), indent="\t"))
