# mistake: Capitals do not count
import re
for line in open("/var/log/syslog"):
    if re.search(r"\berror\b", line, re.I):
        print(line.strip())
