import json
for number, line in enumerate(open("reports.jsonl", newline=""), 1):
    if line == "\n":
        continue
    try:
        print(json.loads(line).get("status", "unknown"))
    except json.JSONDecodeError:
        print(f"Invalid JSON on line {number}")
