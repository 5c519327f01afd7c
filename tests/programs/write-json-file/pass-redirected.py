import contextlib
import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file, contextlib.redirect_stdout(file):
    print(json.dumps(data))
