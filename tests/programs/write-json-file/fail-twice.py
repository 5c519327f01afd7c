# mistake: It is encoded twice
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump(json.dumps(data), file)
