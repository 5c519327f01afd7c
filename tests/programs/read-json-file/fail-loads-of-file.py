# mistake: The wrong twin: loads in place of load
import json
with open("data.json") as file:
    data = json.loads(file)
print(data["status"])
