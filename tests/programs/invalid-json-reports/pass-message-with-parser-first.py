import json
with open("reports.jsonl", "rb") as file:
    for number, line in enumerate(file):
        if line.strip() == b"":
            continue
        try:
            report = json.loads(line)
        except json.JSONDecodeError as error:
            print(f"{error} -> Invalid JSON in line {number + 1}")
            continue
        print(f"{report['host'] if 'host' in report else '-'} {report.get('status', 'unknown')}")
