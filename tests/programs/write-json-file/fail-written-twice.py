# mistake: Something of the old file is still there
import json
data = {"status": "OK", "cpu_usage": 80}
for _ in range(2):
    with open("output.json", "a") as file:
        json.dump(data, file)
