import json, sys
data = '{"status": "OK", "cpu_usage": 80}'
print(json.loads(data)['status'], file=sys.stderr)
