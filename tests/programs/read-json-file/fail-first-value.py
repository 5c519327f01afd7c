# mistake: It takes the first value
import json
with open("data.json") as file:
    data = json.load(file)
print(list(data.values())[0])
