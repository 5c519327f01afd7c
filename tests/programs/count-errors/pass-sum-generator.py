import re
print("Total errors:", sum(1 for line in open("/var/log/syslog") if re.search(r"\bERROR\b", line)))
