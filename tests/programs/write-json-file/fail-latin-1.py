import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w", encoding="latin-1") as file:
    json.dump(data, file, ensure_ascii=False)
