import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.loads(data.splitlines()[0])['status'])
