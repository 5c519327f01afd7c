import re
n = sum(bool(re.search(r"\bERROR\b", line)) for line in open("/var/log/syslog"))
print("Total errors:", n)
print("Total errors:", n)
