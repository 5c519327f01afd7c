import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump({key: value for key, value in data.items() if value is not None}, file)
