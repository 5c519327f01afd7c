import json
data = {"status": "OK", "cpu_usage": 80}
data["host"] = "web01"
with open("output.json", "w") as file:
    json.dump(data, file)
