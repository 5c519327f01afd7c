# mistake: A blank line is called invalid
import json
for number, line in enumerate(open("reports.jsonl"), 1):
    try:
        print(json.loads(line).get("status", "unknown"))
    except json.JSONDecodeError:
        print(f"Invalid JSON on line {number}")
