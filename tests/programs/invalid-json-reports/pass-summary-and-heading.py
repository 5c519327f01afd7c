import json
good = bad = 0
print("Reports")
print("=======")
with open("reports.jsonl") as file:
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                report = json.loads(line)
                good += 1
                status = report.get("status") or "unknown"
                print(f"  {status}")
            except json.JSONDecodeError:
                bad += 1
                print(f"  Invalid JSON at line {number}")
print(f"{good} good, {bad} bad")
