from functools import reduce
import re
is_error = re.compile(r"\bERROR\b").search
print("Total errors:", reduce(lambda n, line: n + (is_error(line) is not None), open("/var/log/syslog"), 0))
