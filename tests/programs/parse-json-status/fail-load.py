# mistake: The wrong twin: load in place of loads
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.load(data)['status'])
