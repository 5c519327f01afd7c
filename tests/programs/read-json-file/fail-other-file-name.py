# mistake: The file is not found
import json
with open("Data.json") as file:
    data = json.load(file)
print(data["status"])
