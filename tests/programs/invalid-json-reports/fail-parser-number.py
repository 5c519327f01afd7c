# mistake: The parser's number is taken
import json
for line in open("reports.jsonl"):
    if line.strip():
        try:
            print(json.loads(line).get("status", "unknown"))
        except json.JSONDecodeError as e:
            print(f"Invalid JSON line {e.lineno}")
