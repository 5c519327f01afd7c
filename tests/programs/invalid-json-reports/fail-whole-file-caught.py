import json
try:
    print(json.load(open("reports.jsonl"))["status"])
except json.JSONDecodeError as e:
    print("Invalid JSON on line 2", e)
