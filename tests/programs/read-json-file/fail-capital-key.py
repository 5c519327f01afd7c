# mistake: The key is spelled in another way
import json
with open("data.json") as file:
    data = json.load(file)
print(data["STATUS"])
