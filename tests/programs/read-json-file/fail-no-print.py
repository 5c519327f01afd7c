# mistake: Nothing is printed
import json
with open("data.json") as file:
    status = json.load(file)["status"]
