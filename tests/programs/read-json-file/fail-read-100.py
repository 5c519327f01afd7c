import json
with open("data.json") as file:
    data = json.loads(file.read(100))
print(data["status"])
