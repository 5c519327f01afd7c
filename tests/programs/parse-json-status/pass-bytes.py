import json
data = '{"status": "OK", "cpu_usage": 80}'
print(*[json.loads(data.encode('utf-8'))['status']], sep='')
