# mistake: It takes the first value
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(list(json.loads(data).values())[0])
