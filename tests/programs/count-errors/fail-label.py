# mistake: The label is another
import re
print("Errors total:", sum(bool(re.search(r"\bERROR\b", line)) for line in open("/var/log/syslog")))
