# mistake: The counter starts anew on each line
import re
for line in open("/var/log/syslog"):
    n = 0
    if re.search(r"\bERROR\b", line):
        n = n + 1
print("Total errors:", n)
