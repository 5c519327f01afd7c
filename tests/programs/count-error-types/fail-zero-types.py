import re
from collections import Counter
counts = Counter({"ConnectionTimeout": 0, "DiskFull": 0})
counts.update(re.findall(r"ERROR: (\w+)", open("/var/log/syslog").read()))
print(dict(counts))
