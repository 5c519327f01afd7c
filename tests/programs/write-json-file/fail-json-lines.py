import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    for key, value in data.items():
        file.write(json.dumps({key: value}) + "\n")
