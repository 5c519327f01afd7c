import json, os
data = {"status": "OK", "cpu_usage": 80}
handle = os.open("output.json", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
os.write(handle, json.dumps(data).encode("utf-8"))
os.close(handle)
