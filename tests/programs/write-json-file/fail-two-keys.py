# mistake: Only two keys are written
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump({"status": data["status"], "cpu_usage": data["cpu_usage"]}, file)
