import json
class Reader:
    def __init__(self, path):
        self.path = path
        self.number = 0
    def run(self):
        with open(self.path) as file:
            for line in file:
                self.number += 1
                self.one(line.strip())
    def one(self, line):
        if not line:
            return
        try:
            report = json.loads(line)
        except json.JSONDecodeError:
            return print(f"Invalid JSON, line {self.number}")
        print(report.pop("status", "unknown"))
Reader("reports.jsonl").run()
