import json
def answers(lines):
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield json.loads(line).get("status", "unknown")
        except json.JSONDecodeError:
            yield f"line {number}: Invalid JSON"
if __name__ == "__main__":
    with open("reports.jsonl") as file:
        print(*answers(file), sep="\n")
