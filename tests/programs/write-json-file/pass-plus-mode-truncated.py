import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "a+") as file:
    file.seek(0)
    file.truncate()
    json.dump(data, file)
