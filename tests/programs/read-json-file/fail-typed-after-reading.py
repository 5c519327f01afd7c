# mistake: It prints OK, whatever the file says
import json
with open("data.json") as file:
    data = json.load(file)
print("Status: OK")
