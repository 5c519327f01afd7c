import json
data = '{"status": "OK", "cpu_usage": 80}'
reply: dict = json.loads(data)
status = last = reply.pop('status')
print(status)
