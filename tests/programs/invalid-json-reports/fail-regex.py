import re
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        found = re.search(r'"status": "(\w+)".*}', line)
        print(found.group(1) if found else f"Invalid JSON on line {number}")
