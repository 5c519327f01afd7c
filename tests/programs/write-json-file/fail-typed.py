# mistake: The values are typed a second time
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump({"status": "OK", "cpu_usage": 80}, file)
