import json
with open("data.json", encoding="latin-1") as file:
    data = json.load(file)
print(data["status"])
