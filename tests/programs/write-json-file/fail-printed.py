# mistake: The JSON is on the screen
import json
data = {"status": "OK", "cpu_usage": 80}
print(json.dumps(data))
