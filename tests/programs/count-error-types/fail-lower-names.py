import re
from collections import Counter
for name, n in Counter(re.findall(r"ERROR: (\w+)", open("/var/log/syslog").read())).items():
    print(f"{name.lower()}: {n}")
