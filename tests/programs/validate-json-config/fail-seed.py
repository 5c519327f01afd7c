import json

with open("config.json") as f:
    config = json.load(f)
for field in ["servers", "port", "debug", "database"]:
    if field not in config:
        raise ValueError(f"Missing field: {field}")
print("config.json is valid")
