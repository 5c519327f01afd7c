# mistake: The status before is printed again
import json
status = "unknown"
for number, line in enumerate(open("reports.jsonl"), 1):
    if not line.strip():
        continue
    try:
        status = json.loads(line).get("status", "unknown")
    except json.JSONDecodeError:
        print(f"Invalid JSON on line {number}")
    print(status)
