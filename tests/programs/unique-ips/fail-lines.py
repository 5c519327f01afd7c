# mistake: Whole lines come out
import re
for line in open("/var/log/syslog"):
    if re.search(r"\d+\.\d+\.\d+\.\d+", line):
        print(line.strip())
