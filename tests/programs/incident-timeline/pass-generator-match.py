import re, time
from datetime import timedelta
def events(path):
    with open(path, "rb") as f:
        for raw in f:
            match raw.decode().split():
                case [day, clock, level, "Incident", name, what, *_] if re.fullmatch(r"INC-\d+", name):
                    yield time.mktime(time.strptime(day + clock, "%Y-%m-%d%H:%M:%S")), name, what.strip(":,.")
state = {}
for t, name, what in events("/var/log/incidents.log"):
    if what == "started":
        state.setdefault(name, [t, None])
    elif what == "resolved" and name in state:
        state[name][1] = t
open_ones = 0
for name, (a, b) in state.items():
    if b is None:
        open_ones += 1
        print(name, "unresolved", sep=": ")
    else:
        print(name, timedelta(seconds=b - a), sep=": ")
print("Unresolved incidents:", open_ones)
