import logging, sys, re
from collections import OrderedDict
from datetime import datetime
log = logging.getLogger("timeline")
log.addHandler(logging.StreamHandler(sys.stdout)); log.setLevel(logging.INFO)
seen = OrderedDict()
done = {}
for n, line in enumerate(open("/var/log/incidents.log"), 1):
    found = re.compile(r"\bIncident (INC-\d+) (started|resolved)\b").search(line)
    if found:
        name, word = found.groups()
        stamp = datetime.fromisoformat(" ".join(line.split(" ")[:2]))
        if word == "started":
            if name not in seen: seen[name] = stamp
        else:
            done.update({name: stamp} if name in seen else {})
for name in seen:
    log.info("%s: %s", name, done[name] - seen[name] if name in done else "unresolved")
log.info("Unresolved incidents: %s", len(seen) - len(done))
