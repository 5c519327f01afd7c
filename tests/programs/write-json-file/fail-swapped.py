# mistake: Value and file are in the wrong order
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump(file, data)
