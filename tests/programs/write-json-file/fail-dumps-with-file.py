# mistake: The wrong twin: dumps in place of dump
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dumps(data, file)
