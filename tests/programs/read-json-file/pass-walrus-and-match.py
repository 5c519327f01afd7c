import json
with open("data.json") as file:
    match json.load(file):
        case {"status": status}:
            print(status)
