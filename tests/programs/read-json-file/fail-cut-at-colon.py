import json
with open("data.json") as file:
    print(json.load(file)["status"].split(":")[0])
