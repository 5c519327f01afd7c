import re
from collections import Counter
text = open("/var/log/syslog").read()
counts = Counter(re.findall(r"[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+", text))
for ip in sorted(counts):
    if not [p for p in ip.split(".") if int(p) > 255]:
        print(ip, "-", counts[ip], "times")
