# mistake: It counts from 0
import json
for number, line in enumerate(open("reports.jsonl")):
    if line.strip():
        try:
            print(json.loads(line).get("status", "unknown"))
        except json.JSONDecodeError:
            print(f"Invalid JSON on line {number}")
