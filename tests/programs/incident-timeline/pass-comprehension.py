import re
from datetime import datetime as d
rows = re.findall(r"^(.{19}) \w+: Incident (INC-\d+) (started|resolved)", open("/var/log/incidents.log").read(), re.M)
names = list(dict.fromkeys(n for _, n, w in rows if w == "started"))
first = lambda name, word: next((d.fromisoformat(t) for t, n, w in rows if (n, w) == (name, word)), None)
pairs = [(n, first(n, "started"), first(n, "resolved")) for n in names]
print("\n".join([f"{n}: {b - a if b else 'unresolved'}" for n, a, b in pairs] + [f"Unresolved incidents: {sum(not b for *_, b in pairs)}"]))
