import json, os
data = {"status": "OK", "cpu_usage": 80}
if not os.path.exists("output.json"):
    with open("output.json", "w") as file:
        json.dump(data, file)
