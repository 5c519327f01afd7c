import json
import os
import tempfile
data = {"status": "OK", "cpu_usage": 80}
with tempfile.NamedTemporaryFile("w", dir=".", delete=False) as file:
    json.dump(data, file)
os.rename(file.name, "output.json")
