# mistake: It prints whether the key is there
import json
with open("data.json") as file:
    data = json.load(file)
print("status" in data)
