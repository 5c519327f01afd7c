# mistake: The whole reply comes out
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.loads(data))
