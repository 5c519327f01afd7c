import json
with open("data.json") as file:
    text = "".join(line.strip() + " " for line in file)
print(json.loads(text)["status"])
