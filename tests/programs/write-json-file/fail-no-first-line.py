import json
with open("output.json", "w") as file:
    json.dump({"status": "OK", "cpu_usage": 80}, file)
