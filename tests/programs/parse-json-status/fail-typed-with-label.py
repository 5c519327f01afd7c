# mistake: It prints OK, whatever the reply says
import json
data = '{"status": "OK", "cpu_usage": 80}'
reply = json.loads(data)
print('Status: OK')
