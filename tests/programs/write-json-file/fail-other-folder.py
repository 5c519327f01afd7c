import json
data = {"status": "OK", "cpu_usage": 80}
with open("/tmp/output.json", "w") as file:
    json.dump(data, file)
