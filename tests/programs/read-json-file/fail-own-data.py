# mistake: It prints OK, whatever the file says
import json
data = json.loads('{"status": "OK", "cpu_usage": 80}')
print(data["status"])
