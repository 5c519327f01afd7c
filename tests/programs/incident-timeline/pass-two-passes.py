import re, datetime
lines = open("/var/log/incidents.log").readlines()
def when(line): return datetime.datetime.strptime(line[0:19], "%Y-%m-%d %H:%M:%S")
order = []
for line in lines:
    m = re.search(r"Incident (INC-\d+) started", line)
    if m and m.group(1) not in [o[0] for o in order]:
        order.append((m.group(1), when(line)))
still = 0
for name, t in order:
    end = None
    for line in lines:
        if re.search(rf"Incident {name} resolved", line):
            end = when(line)
            break
    if end is None:
        print(f"{name}: unresolved")
        still = still + 1
    else:
        print(f"{name}: {end - t}")
print(f"Unresolved incidents: {still}")
