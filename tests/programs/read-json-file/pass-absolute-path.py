import json
with open("/home/sre/data.json", "r", encoding="utf-8") as f: print(json.load(f)["status"])
