import json
data = '{"status": "OK", "cpu_usage": 80}'
reply = json.loads(data)
print(reply['status'])
print(reply['cpu_usage'] / 100)
