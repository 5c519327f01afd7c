# mistake: Python reads the lines as its own
import ast
for number, line in enumerate(open("reports.jsonl"), 1):
    if line.strip():
        try:
            print(ast.literal_eval(line.strip()).get("status", "unknown"))
        except Exception:
            print(f"Invalid JSON on line {number}")
