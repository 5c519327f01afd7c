# mistake: The file is not found
import json
with open("/data.json") as file:
    data = json.load(file)
print(data["status"])
