# mistake: An old file is in the way
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "x") as file:
    json.dump(data, file)
