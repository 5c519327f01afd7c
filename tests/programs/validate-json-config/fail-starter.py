import json

with open("config.json") as file:
    config = json.load(file)

if "servers" in config:
    print("config.json is valid")
