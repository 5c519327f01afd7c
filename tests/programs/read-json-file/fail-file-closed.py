import json
with open("data.json") as file:
    pass
print(json.load(file)["status"])
