# mistake: The JSON is on the screen
import json, sys
data = {"status": "OK", "cpu_usage": 80}
json.dump(data, sys.stdout, indent=2)
