# mistake: It prints OK, whatever the reply says
import json
data = '{"status": "OK", "cpu_usage": 80}'
if 'status' in json.loads(data):
    print('OK')
else:
    print('no status')
