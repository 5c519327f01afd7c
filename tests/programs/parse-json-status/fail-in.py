# mistake: It prints whether the key is there
import json
data = '{"status": "OK", "cpu_usage": 80}'
print('status' in json.loads(data))
