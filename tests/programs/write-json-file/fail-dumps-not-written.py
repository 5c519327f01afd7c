# mistake: The file stays empty
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    text = json.dumps(data)
