# mistake: None in place of unknown
import json
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        try:
            print(json.loads(line).get("status"))
        except json.JSONDecodeError:
            print(f"Invalid JSON on line {number}")
