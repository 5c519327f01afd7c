import json

data = '{"status": "OK", "cpu_usage": 80}'
reply = json.JSONDecoder().decode(data)
print(f"{reply['status']}")
