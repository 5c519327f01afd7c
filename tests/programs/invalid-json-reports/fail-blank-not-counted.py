# mistake: Blank lines are not counted
import json
number = 0
for line in open("reports.jsonl"):
    if not line.strip():
        continue
    number += 1
    try:
        print(json.loads(line).get("status", "unknown"))
    except json.JSONDecodeError:
        print(f"Invalid JSON on line {number}")
