import json
import os

data = {"status": "OK", "cpu_usage": 80}
with open("output.json.tmp", "w") as file:
    json.dump(data, file)
os.replace("output.json.tmp", "output.json")
