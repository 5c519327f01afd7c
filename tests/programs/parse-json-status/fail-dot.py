# mistake: The key is asked for with a dot
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.loads(data).status)
