# mistake: Each line is parsed by itself
import json
with open("data.json") as file:
    for line in file:
        data = json.loads(line)
print(data["status"])
