import json
decoder = json.JSONDecoder()
with open("reports.jsonl") as file:
    rows = list(file)
for i in range(len(rows)):
    row = rows[i].strip()
    if row != "":
        try:
            report = decoder.decode(row)
        except json.JSONDecodeError as e:
            print(f"Invalid JSON on line {i + 1}: {e}")
        else:
            print(json.dumps(report.get("status", "unknown")))
