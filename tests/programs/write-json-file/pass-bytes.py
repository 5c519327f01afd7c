import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "wb") as file: file.write(json.dumps(data).encode())
