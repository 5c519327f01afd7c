# mistake: The lines are paired by their position
import re
from datetime import datetime
names, starts, ends = [], [], []
for line in open("/var/log/incidents.log"):
    m = re.match(r"(\S+ \S+) \w+: Incident (INC-\d+) (started|resolved)", line)
    if m and m[3] == "started" and m[2] not in names:
        names.append(m[2])
        starts.append(datetime.fromisoformat(m[1]))
    elif m and m[3] == "resolved" and m[2] in names:
        ends.append(datetime.fromisoformat(m[1]))
for i, name in enumerate(names):
    print(f"{name}: {ends[i] - starts[i]}" if i < len(ends) else f"{name}: unresolved")
print("Unresolved incidents:", len(starts) - len(ends))
