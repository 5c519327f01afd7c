import json
with open("data.json", "rb") as file:
    print(json.loads(file.read())["status"])
