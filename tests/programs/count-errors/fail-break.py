# mistake: The loop ends at the first error
import re
n = 0
for line in open("/var/log/syslog"):
    if re.search(r"\bERROR\b", line):
        n += 1
        break
print("Total errors:", n)
