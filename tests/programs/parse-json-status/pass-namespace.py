import json
from types import SimpleNamespace
data = '{"status": "OK", "cpu_usage": 80}'
print(SimpleNamespace(**json.loads(data)).status)
