# mistake: A part of a longer word is counted
import re
n = 0
for line in open("/var/log/syslog"):
    if re.search(r"\bERROR", line):
        n += 1
print("Total errors:", n)
