import re, calendar
def secs(s):
    y, mo, d, h, mi, se = map(int, re.split("[- :]", s))
    return calendar.timegm((y, mo, d, h, mi, se))
def show(n):
    days, n = divmod(n, 86400)
    h, n = divmod(n, 3600)
    m, s = divmod(n, 60)
    text = f"{h}:{m:02d}:{s:02d}"
    return f"{days} day{'s' if days != 1 else ''}, {text}" if days else text
table = {}
for line in open("/var/log/incidents.log"):
    m = re.match(r"(?P<t>[\d-]+ [\d:]+) [A-Z]+: Incident (?P<n>INC-\d+) (?P<w>started|resolved)\b", line)
    if m and m["w"] == "started" and m["n"] not in table:
        table[m["n"]] = secs(m["t"]), None
    elif m and m["w"] == "resolved" and m["n"] in table:
        table[m["n"]] = table[m["n"]][0], secs(m["t"])
for n, (a, b) in table.items():
    print(f"{n}: {'unresolved' if b is None else show(b - a)}")
print(f"Unresolved incidents: {[b for a, b in table.values()].count(None)}")
