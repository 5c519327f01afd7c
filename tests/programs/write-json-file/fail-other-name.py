import json
data = {"status": "OK", "cpu_usage": 80}
with open("out.json", "w") as file:
    json.dump(data, file)
