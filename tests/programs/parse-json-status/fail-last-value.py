import json
data = '{"status": "OK", "cpu_usage": 80}'
print(list(json.loads(data).values())[-1] if data.startswith('{"cpu') else json.loads(data)['status'].split(':')[0])
