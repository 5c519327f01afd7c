# mistake: Nothing is printed
import json
data = '{"status": "OK", "cpu_usage": 80}'
status = json.loads(data)['status']
