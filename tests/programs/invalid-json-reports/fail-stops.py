# mistake: It stops at the first broken line
import json, sys
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        try:
            print(json.loads(line).get("status", "unknown"))
        except json.JSONDecodeError:
            sys.exit(print(f"Invalid JSON on line {number}"))
