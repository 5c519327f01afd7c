import json
data = {"status": "OK", "cpu_usage": 80}
file = open("output.json", "w")
json.dump(data, file)
