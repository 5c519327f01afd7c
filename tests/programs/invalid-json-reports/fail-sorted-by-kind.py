import json
bad = []
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        try:
            print(json.loads(line).get("status", "unknown"))
        except json.JSONDecodeError:
            bad.append(number)
for number in bad:
    print(f"Invalid JSON on line {number}")
