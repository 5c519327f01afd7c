# mistake: It finds the status of an inner object
import json


def find(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, dict):
                found = find(inner)
                if found:
                    return found
        return value.get("status")


with open("data.json") as file:
    print(find(json.load(file)))
