# mistake: The key is spelled in another way
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.loads(data)['Status'])
