# mistake: Value and file are in the wrong order
import json
data = {"status": "OK", "cpu_usage": 80}
json.dump(data, "output.json")
