import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump({key: str(value) for key, value in data.items()}, file)
