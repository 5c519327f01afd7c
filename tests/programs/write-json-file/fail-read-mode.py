# mistake: The file is opened for reading
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json") as file:
    json.dump(data, file)
