import json, sys
out = []
for number, line in enumerate(open("reports.jsonl").read().split("\n"), 1):
    line = line.strip()
    if len(line) == 0: continue
    try:
        report = json.loads(line)
    except json.JSONDecodeError as error:
        out.append("Invalid JSON on line %d: %s" % (number, error.msg))
    else:
        out.append(report["status"] if "status" in report else "unknown")
sys.stdout.write("".join(text + "\n" for text in out))
