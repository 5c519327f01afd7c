import json
data = {"status": "OK", "cpu_usage": 80}
for _ in range(2):
    with open("output.json", "w") as file:
        json.dump(data, file, ensure_ascii=True)
