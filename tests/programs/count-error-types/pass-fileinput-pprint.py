import fileinput
from collections import defaultdict
from pprint import pprint
counts = defaultdict(int)
for line in fileinput.input(("/var/log/syslog",), encoding="utf-8"):
    if " ERROR: " in line:
        counts[line.rsplit(" ERROR: ", 1)[-1].split()[0]] += 1
pprint(dict(counts), width=20)
