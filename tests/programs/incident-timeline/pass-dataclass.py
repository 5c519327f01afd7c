from __future__ import annotations
import re, sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

@dataclass
class Incident:
    name: str
    start: datetime
    end: datetime | None = None
    def __str__(self):
        return f"{self.name}: {self.end - self.start if self.end else 'unresolved'}"

@dataclass
class Timeline:
    incidents: dict[str, Incident] = field(default_factory=dict)
    def feed(self, line):
        found = re.search(r"Incident (?P<name>INC-[0-9]+) (?P<what>started|resolved)", line)
        if found is None:
            return
        at = datetime.fromisoformat(line[:19])
        name = found["name"]
        if found["what"] == "started":
            if name not in self.incidents:
                self.incidents[name] = Incident(name, at)
        elif name in self.incidents:
            self.incidents[name].end = at

def main():
    timeline = Timeline()
    for line in Path("/var/log/incidents.log").read_text().splitlines():
        timeline.feed(line)
    for incident in timeline.incidents.values():
        print(incident)
    print("Unresolved incidents: %d" % sum(i.end is None for i in timeline.incidents.values()))

if __name__ == "__main__":
    main()
