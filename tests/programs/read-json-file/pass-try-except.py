import json
try:
    with open("./data.json") as file:
        content = json.load(file)
except (OSError, json.JSONDecodeError) as error:
    print("cannot read:", error)
else:
    print(content.get("status", "no status"))
