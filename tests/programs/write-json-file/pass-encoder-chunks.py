import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    for chunk in json.JSONEncoder(indent=1).iterencode(data):
        file.write(chunk)
