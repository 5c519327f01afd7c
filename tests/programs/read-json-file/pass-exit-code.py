import json, sys
with open("data.json") as file:
    status = json.load(file)["status"]
print(status)
sys.exit(0 if status == "OK" else 1)
