# mistake: A report without status is called invalid
import json
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        try:
            print(json.loads(line)["status"])
        except Exception as error:
            print(f"Invalid JSON on line {number}: {error}")
