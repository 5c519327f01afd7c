# mistake: The total is printed inside the loop
import re
n = 0
for line in open("/var/log/syslog"):
    if re.search(r"\bERROR\b", line):
        n += 1
    print("Total errors:", n)
