# mistake: The value stands in quotes
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.dumps(json.loads(data)['status']))
