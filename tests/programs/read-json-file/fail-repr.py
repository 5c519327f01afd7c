# mistake: The value stands in quotes
import json
with open("data.json") as file:
    print("Status:", repr(json.load(file)["status"]))
