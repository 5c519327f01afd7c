# mistake: The whole file comes out
import json
with open("data.json") as file:
    data = json.load(file)
print(data)
