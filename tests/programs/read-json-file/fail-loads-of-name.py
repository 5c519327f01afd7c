# mistake: The name of the file is parsed
import json
data = json.loads("data.json")
print(data["status"])
