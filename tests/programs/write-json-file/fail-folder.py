import os
data = {"status": "OK", "cpu_usage": 80}
os.mkdir("output.json")
