import json
n = 0
f = open("reports.jsonl")
while True:
    line = f.readline()
    if line == "":
        break
    n += 1
    line = line.strip()
    if line:
        try:
            data = json.loads(line)
        except json.decoder.JSONDecodeError as e:
            print("Invalid JSON", "line " + str(n), e.msg)
        else:
            try:
                print("status:", data["status"])
            except KeyError:
                print("unknown")
f.close()
