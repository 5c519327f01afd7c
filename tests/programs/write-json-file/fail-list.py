# mistake: A list stands around the object
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump([data], file)
