# mistake: The whole file is parsed at once
import json
for number, report in enumerate(json.loads(open("reports.jsonl").read())):
    print(report["status"])
