import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w", encoding="ascii") as file:
    json.dump(data, file, ensure_ascii=False)
