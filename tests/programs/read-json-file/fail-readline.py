# mistake: Only the first line is read
import json
with open("data.json") as file:
    data = json.loads(file.readline())
print(data["status"])
