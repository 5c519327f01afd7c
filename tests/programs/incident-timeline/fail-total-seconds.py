# mistake: The duration is a number
import re
from datetime import datetime, timedelta
starts, ends = {}, {}
for line in open("/var/log/incidents.log"):
    m = re.match(r"(\S+ \S+) \w+: Incident (INC-\d+) (started|resolved)", line)
    if not m:
        continue
    t = datetime.strptime(m[1], "%Y-%m-%d %H:%M:%S")
    if m[3] == "started":
        starts.setdefault(m[2], t)
    elif m[2] in starts:
        ends[m[2]] = t
for name, start in starts.items():
    print(f"{name}: {(ends[name] - start).total_seconds():.0f}" if name in ends else f"{name}: unresolved")
print("Unresolved incidents:", len(starts) - len(ends))
