# mistake: The value stands in quotes
import json
with open("data.json") as file:
    data = json.load(file)
print(json.dumps(data["status"]))
