import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as f:
    json.dump(data, f, indent=4, sort_keys=True)
print("saved")
