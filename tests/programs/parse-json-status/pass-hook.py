import json
data = '{"status": "OK", "cpu_usage": 80}'
pairs = json.loads(data, object_pairs_hook=list)
for key, value in pairs:
    if key == 'status':
        print(value)
