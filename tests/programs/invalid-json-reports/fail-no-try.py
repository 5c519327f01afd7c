# mistake: Nothing catches the exception
import json
with open("reports.jsonl") as file:
    for line in file:
        if line.strip():
            print(json.loads(line).get("status", "unknown"))
