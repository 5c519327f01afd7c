# mistake: A missing key stops the script
import json
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        try:
            print(json.loads(line)["status"])
        except json.JSONDecodeError:
            print(f"Invalid JSON on line {number}")
