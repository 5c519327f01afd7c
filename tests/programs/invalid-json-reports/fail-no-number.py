# mistake: No number is shown
import json
for line in open("reports.jsonl"):
    if line.strip():
        try:
            print(json.loads(line).get("status", "unknown"))
        except json.JSONDecodeError as e:
            print("Invalid JSON!", e.msg)
