# mistake: The border is a backspace
import re
print("Total errors:", sum(bool(re.search("\bERROR\b", line)) for line in open("/var/log/syslog")))
