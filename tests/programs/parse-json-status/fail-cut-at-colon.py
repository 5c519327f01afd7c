import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.loads(data)['status'].split(':')[-1].strip())
