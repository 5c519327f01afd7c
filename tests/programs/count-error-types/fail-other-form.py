# mistake: The count stands in another form
import re
from collections import Counter
for name, n in Counter(re.findall(r"ERROR: (\w+)", open("/var/log/syslog").read())).items():
    print(name, "=", n)
