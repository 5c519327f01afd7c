import csv
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Report:
    lines: list = field(default_factory=list)
    codes: Counter = field(default_factory=Counter)

    def add(self, ip, status, **_):
        self.lines.append(f"Server {ip} has status {status}")
        self.codes.update([status])

    def __str__(self):
        counts = [f"Status {code}: {n}" for code, n in self.codes.items()]
        return "\n".join([*self.lines, "", *counts, f"Total servers: {len(self.lines)}"])


def main():
    report = Report()
    with open("/home/sre/servers.csv", newline="") as file:
        for row in csv.DictReader(file):
            report.add(**row)
    print(report)


if __name__ == "__main__":
    main()
