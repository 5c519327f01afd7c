# mistake: The value stands in quotes
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(f"Status: {json.loads(data)['status']!r}")
