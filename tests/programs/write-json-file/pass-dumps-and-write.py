import json
data = {"status": "OK", "cpu_usage": 80}
with open("/home/sre/output.json", mode="wt", encoding="utf-8") as f:
    f.write(json.dumps(data, ensure_ascii=False) + "\n")
