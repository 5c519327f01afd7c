# mistake: The file is read twice
import json
with open("data.json") as file:
    print(file.read())
    data = json.load(file)
print(data["status"])
