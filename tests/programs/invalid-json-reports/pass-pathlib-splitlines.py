import json
from pathlib import Path
for number, line in enumerate(Path("reports.jsonl").read_text().splitlines(), start=1):
    if line.isspace() or not line:
        continue
    try:
        print(json.loads(line).get("status", "unknown"))
    except ValueError:
        print(f"Invalid JSON (line {number})")
