# mistake: Search stops at the first one
import re
ips = set()
for line in open("/var/log/syslog"):
    m = re.search(r"\d+\.\d+\.\d+\.\d+", line)
    if m and max(map(int, m.group().split("."))) < 256:
        ips.add(m.group())
print(ips)
