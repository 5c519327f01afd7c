# mistake: It prints Python, not JSON
import json
from pprint import pprint
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
pprint(json.loads(json1) | json.loads(json2))
