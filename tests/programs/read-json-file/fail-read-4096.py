import json
with open("data.json") as file:
    data = json.loads(file.read(4096))
print(data["status"])
