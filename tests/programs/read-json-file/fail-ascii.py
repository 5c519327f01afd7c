import json
with open("data.json", encoding="ascii") as file:
    data = json.load(file)
print(data["status"])
