import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w", encoding="utf-16") as file:
    json.dump(data, file)
