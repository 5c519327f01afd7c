import json
file = open("data.json")
data = json.load(file)
file.close()
print("Status:", data["status"])
