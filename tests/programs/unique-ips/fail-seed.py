# mistake: Search stops at the first one
import re
ips = set()
for line in open("/var/log/syslog"):
    m = re.search(r"\d+\.\d+\.\d+\.\d+", line)
    if m:
        ips.add(m.group())
for ip in ips:
    print(ip)
