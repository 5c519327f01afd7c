import json
data = {"status": "OK", "cpu_usage": 80}
json.dump(data, open("output.json", "w"))
