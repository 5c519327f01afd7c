import json
from collections import defaultdict
from pathlib import Path
counts = defaultdict(int)
for line in Path("/var/log/syslog").read_text().splitlines():
    before, mark, after = line.partition("ERROR: ")
    if mark:
        counts[after.split(" ")[0]] += 1
print(json.dumps(counts, indent=2))
