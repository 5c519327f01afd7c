import json
data = '{"status": "OK", "cpu_usage": 80}'
print('status =', json.loads(data)['status'])
