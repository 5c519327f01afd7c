import re
for n, line in enumerate([l for l in open("/var/log/syslog") if re.search(r"\bERROR\b", l)], 1):
    pass
print("Total errors:", n)
