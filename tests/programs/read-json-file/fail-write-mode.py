import json
with open("data.json", "w") as file:
    data = json.load(file)
print(data["status"])
