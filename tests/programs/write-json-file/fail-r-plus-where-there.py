# mistake: Something of the old file is still there
import json, os
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "r+" if os.path.exists("output.json") else "w") as file:
    json.dump(data, file)
