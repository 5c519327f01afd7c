# mistake: Nothing is printed
import re
n = sum(bool(re.search(r"\bERROR\b", line)) for line in open("/var/log/syslog"))
