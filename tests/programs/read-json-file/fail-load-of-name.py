# mistake: The name goes where the file should
import json
data = json.load("data.json")
print(data["status"])
