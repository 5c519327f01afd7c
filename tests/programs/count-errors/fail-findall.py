# mistake: Words are counted, not lines
import re
print("Total errors:", len(re.findall(r"\bERROR\b", open("/var/log/syslog").read())))
