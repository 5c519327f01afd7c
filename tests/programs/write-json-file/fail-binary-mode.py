import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "wb") as file:
    json.dump(data, file)
