# mistake: Only the first line is read
import json
with open("data.json") as file:
    data = json.loads(file.readlines()[0])
print(data["status"])
