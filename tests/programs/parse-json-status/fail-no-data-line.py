import json
reply = json.loads('{"status": "OK", "cpu_usage": 80}')
print(reply['status'])
