# mistake: The name is counted on every line
import re
text = open("/var/log/syslog").read()
for name in sorted(set(re.findall(r"ERROR: (\w+)", text))):
    print(f"{name}: {text.count(name)}")
