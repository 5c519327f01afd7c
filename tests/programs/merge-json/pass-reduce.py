import json
from functools import reduce
from operator import or_
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print(json.dumps(reduce(or_, map(json.loads, (json1, json2)), {})))
