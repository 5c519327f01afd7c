# mistake: Something of the old file is still there
import json, os
data = {"status": "OK", "cpu_usage": 80}
old = {}
if os.path.exists("output.json"):
    with open("output.json") as file:
        old = json.load(file)
with open("output.json", "w") as file:
    json.dump({**old, **data}, file)
