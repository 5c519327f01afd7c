import datetime as dt, os
out = []
began = {}
lasted = {}
with open("/var/log/incidents.log") as f:
    while line := f.readline():
        stamp, sep, rest = line.partition(": ")
        if not rest.startswith("Incident INC-"):
            continue
        name, what = rest.split()[1:3]
        day, clock, level = stamp.split()
        t = dt.datetime(*map(int, day.split("-")), *map(int, clock.split(":")))
        if what[:7] == "started" and name not in began:
            began[name] = t
        if what[:8] == "resolved":
            try:
                lasted[name] = t - began[name]
            except KeyError:
                pass
for n in began:
    out.append(n + ": " + str(lasted.get(n, "unresolved")))
out.append("Unresolved incidents: " + str(len(began.keys() - lasted.keys())))
os.write(1, ("\n".join(out) + "\n").encode())
