# mistake: A line that mentions ERROR is counted
import re
from collections import Counter
print(Counter(re.findall(r"ERROR:? (\w+)", open("/var/log/syslog").read())))
