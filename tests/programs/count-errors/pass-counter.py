import re
from collections import Counter
with open("/var/log/syslog") as log:
    kinds = Counter(bool(re.search(r"(?<!\w)ERROR(?!\w)", line)) for line in log)
print("lines:", sum(kinds.values()))
print("Total errors:", kinds[True])
