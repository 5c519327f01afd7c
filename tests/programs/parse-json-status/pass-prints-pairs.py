import json
data = '{"status": "OK", "cpu_usage": 80}'
for key, value in json.loads(data).items():
    print(f'{key}: {value}')
