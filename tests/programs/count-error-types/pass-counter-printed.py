import re
from collections import Counter
print(Counter(re.findall(r"ERROR: ([A-Za-z]+)", open("/var/log/syslog").read())))
