import json, os
data = {"status": "OK", "cpu_usage": 80}
if os.path.exists("output.json"):
    os.remove("output.json")
with open("output.json", "x") as file:
    json.dump(data, file)
