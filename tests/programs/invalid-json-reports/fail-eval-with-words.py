# mistake: Python reads the lines as its own
true, false, null = True, False, None
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        try:
            print(eval(line).get("status", "unknown"))
        except Exception:
            print(f"Invalid JSON on line {number}")
