import json
for number, line in enumerate(open("reports.jsonl"), 1):
    try:
        report = json.loads(line) if line.strip() else None
    except json.JSONDecodeError:
        report = number
    match report:
        case None:
            pass
        case int():
            print("Invalid JSON on line", report)
        case {"status": status}:
            print(status)
        case _:
            print("unknown")
